import assert from 'node:assert/strict';
import { relativeTo } from '../../../src/detect/relative';
import { hintOffset, hintText, lensText } from '../../../src/report/lensText';
import { words } from '../../../src/text/text';
import { use, value } from './hoverUses';
import { activation, fileWithMarks, findingOn, modelOf, sum, weighted } from './panelFixtures';

describe('the line above a model', () => {
  it('counts weighted layers and activations, and ends with the most pressing finding', () => {
    const { models, findings } = fileWithMarks();
    const [net] = models;
    assert.ok(net);
    assert.equal(
      lensText(net, findings, words()),
      '2 weighted layers · 2 activations · $(warning) AL101: Many hidden sigmoid layers',
    );
  });

  it('says so in short where there is one of each and nothing found', () => {
    const model = modelOf('Net', weighted(4, 3, 8), activation(5, 'relu', 0));
    assert.equal(lensText(model, [], words()), '1 weighted layer · 1 activation');
  });

  it('leaves a number open that the file does not tell', () => {
    const times = { least: 2, most: 'unknown' as const };
    const repeated = modelOf('Net', { ...weighted(4, 3, 8), times });
    assert.equal(lensText(repeated, [], words()), '2 or more weighted layers · 0 activations');
  });

  it('counts the layers of branches', () => {
    const beside = { layers: [weighted(5, 3, 8)] };
    const model = modelOf('Net', weighted(4, 3, 8), sum(6, 0, beside));
    assert.equal(lensText(model, [], words()), '2 weighted layers · 0 activations');
  });

  it('takes the first of the most pressing findings', () => {
    const findings = [
      { ...findingOn(4, 'AL201'), severity: 'hint' as const },
      { ...findingOn(5, 'AL401'), severity: 'error' as const },
      { ...findingOn(6, 'AL402'), severity: 'error' as const },
    ];
    const model = { ...modelOf('Net'), findings: [0, 1, 2] };
    assert.match(lensText(model, findings, words()), / · \$\(error\) AL401: /);
  });
});

describe('the hint behind an activation', () => {
  for (const [shown, text] of [
    [use('relu'), 'f′ ∈ {0, 1}'],
    [use('sigmoid'), 'f′ ∈ (0, 0.25]'],
    [
      use('leaky_relu', { parameters: { negative_slope: value('negative_slope', 0.2) } }),
      'f′ ∈ {0.2, 1}',
    ],
  ] as const) {
    it(`is the range of its derivative: ${text}`, () => {
      assert.equal(hintText(shown, words()), text);
    });
  }

  it('is left out where it would be a guess', () => {
    const parameters = { negative_slope: value('negative_slope', null, 'unknown') };
    assert.equal(hintText(use('leaky_relu', { parameters }), words()), undefined);
    assert.equal(hintText(use('unknown', { form: 'dynamic' }), words()), undefined);
  });

  const text = "nn.ReLU(inplace=True) + f('relu') + nn.GELU";
  for (const [title, shown, behind] of [
    [
      'a call',
      { form: 'class', span: at('ReLU'), call: { span: at('nn.ReLU(inplace=True)') } },
      'nn.ReLU(inplace=True)',
    ],
    [
      'the quote of a string',
      { form: 'string', span: at('relu') },
      "nn.ReLU(inplace=True) + f('relu'",
    ],
    ['a name that is handed on', { form: 'reference', span: at('GELU') }, text],
  ] as const) {
    it(`stands behind ${title}`, () => {
      const { form, span } = shown;
      const call = 'call' in shown && {
        call: { at: relativeTo(span.start, shown.call.span), settings: [], spread: false },
      };
      assert.equal(hintOffset({ form, span, ...call }, text), behind.length);
    });
  }

  it('stands where an activation is made, and not again where it is called or defined', () => {
    for (const form of ['instance', 'definition', 'dynamic'] as const) {
      assert.equal(hintOffset({ form, span: at('GELU') }, text), undefined);
    }
  });

  function at(part: string) {
    const start = "nn.ReLU(inplace=True) + f('relu') + nn.GELU".indexOf(part);
    return { start, end: start + part.length };
  }
});
