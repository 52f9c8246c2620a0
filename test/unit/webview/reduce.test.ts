import assert from 'node:assert/strict';
import { depthPresets, presetOf } from '../../../src/report/depth/presets';
import { type Action, reduce } from '../../../webview/reduce';
import { initialState, isListOpen, type PanelState } from '../../../webview/state';
import { fileOfModels } from '../report/panelFixtures';
import { compareMessage, fileMessage, fileOf, literal, useOf } from './fixtures';

const net = fileOf('net.py', useOf('relu', 1), useOf('elu', 2), useOf('tanh', 3));

describe('a model that is looked for', () => {
  const file = fileOfModels();

  it('is shown in the tab of the file, whatever was filtered there', () => {
    const filtered: readonly Action[] = [
      fileMessage(file),
      { type: 'filterFile', query: 'tanh' },
      { type: 'showFindingsOnly', shown: true },
      { type: 'showModel', model: 1 },
    ];
    const { tab, fileQuery, findingsOnly, sought } = sequence(...filtered);
    assert.deepEqual(
      { tab, fileQuery, findingsOnly, sought },
      { tab: 'file', fileQuery: '', findingsOnly: false, sought: { model: 1 } },
    );
  });

  it('changes nothing if there is none', () => {
    const before = sequence(fileMessage(file));
    assert.equal(reduce(before, { type: 'showModel', model: 7 }), before);
    assert.equal(reduce(initialState, { type: 'showModel', model: 0 }), initialState);
  });
});

describe('the panel follows the editor', () => {
  it('shows the first activation of the file when the cursor is on none', () => {
    assert.equal(shown(sequence(fileMessage(net))), 'relu 0');
  });

  it('shows the activation under the cursor', () => {
    assert.equal(shown(sequence(fileMessage(net, { selected: 2 }))), 'tanh 2');
    assert.equal(shown(sequence(fileMessage(net), cursor(1))), 'elu 1');
  });

  it('stays with what was chosen after a row was clicked, when the cursor arrives at the row', () => {
    const clicked = sequence(fileMessage(net), choose(0), revealed(0));
    assert.equal(shown([choose(1), cursor(0)].reduce(reduce, clicked)), 'elu 1');
    const compared = [compareMessage('elu'), cursor(0)];
    const elu = [{ activation: 'elu', settings: { alpha: 1 } }];
    assert.deepEqual(compared.reduce<PanelState>(reduce, clicked).compared, elu);
    const edited = fileMessage({ ...net, version: 2 }, { selected: 0 });
    assert.equal(shown([choose(1), cursor(0), edited].reduce(reduce, clicked)), 'elu 1');
  });

  it('goes along when the cursor left an activation and came back', () => {
    const mish: Action = { type: 'chooseActivation', activation: 'mish' };
    const state = sequence(fileMessage(net), cursor(2), mish, cursor(undefined), cursor(2));
    assert.equal(shown(state), 'tanh 2');
  });

  it('keeps what it shows when the cursor leaves for a place without activations', () => {
    assert.equal(shown(sequence(fileMessage(net), cursor(2), cursor(undefined))), 'tanh 2');
  });

  it('stays with what was picked while the cursor does not move', () => {
    const state = sequence(
      fileMessage(net, { selected: 2 }),
      { type: 'chooseActivation', activation: 'gelu_erf' },
      fileMessage({ ...net, version: 2 }, { selected: 2 }),
    );
    assert.deepEqual(state.study, { kind: 'catalogue', activation: 'gelu_erf' });
  });

  it('goes along when the cursor moves onto another activation', () => {
    const state = sequence(
      fileMessage(net, { selected: 2 }),
      { type: 'chooseActivation', activation: 'gelu_erf' },
      fileMessage({ ...net, version: 2 }, { selected: 0 }),
    );
    assert.equal(shown(state), 'relu 0');
  });

  it('finds the same activation again after lines were added above it', () => {
    const longer = fileOf('net.py', useOf('gelu_erf', 1), ...net.uses);
    assert.equal(shown(sequence(fileMessage(net), select(1), fileMessage(longer))), 'elu 2');
  });

  it('goes to the first activation when the studied one was deleted', () => {
    const shorter = fileOf('net.py', useOf('relu', 1), useOf('tanh', 3));
    assert.equal(shown(sequence(fileMessage(net), select(1), fileMessage(shorter))), 'relu 0');
  });

  it('goes to the first activation of another file', () => {
    const other = fileOf('other.py', useOf('silu', 9));
    assert.equal(shown(sequence(fileMessage(net), select(1), fileMessage(other))), 'silu 0');
  });

  it('shows nothing when there is no file, or no activation in it', () => {
    assert.equal(sequence(fileMessage(net), fileMessage(null)).study, null);
    assert.equal(sequence(fileMessage(net), fileMessage(fileOf('empty.py'))).study, null);
  });

  it('keeps an entry of the catalogue whatever the file', () => {
    const pick: Action = { type: 'chooseActivation', activation: 'mish' };
    assert.deepEqual(sequence(fileMessage(net), pick, fileMessage(null)).study, {
      kind: 'catalogue',
      activation: 'mish',
    });
  });
});

describe('the file as a whole', () => {
  const look: Action = { type: 'turnTo', tab: 'file' };

  it('stays in sight while the cursor goes through it', () => {
    const state = sequence(fileMessage(net), look, cursor(2));
    assert.deepEqual([state.tab, shown(state)], ['file', 'tanh 2']);
  });

  it('gives way to what is chosen', () => {
    assert.equal(sequence(fileMessage(net), look, select(1)).tab, 'study');
    const pick: Action = { type: 'chooseActivation', activation: 'mish' };
    assert.equal(sequence(fileMessage(net), look, pick).tab, 'study');
  });

  it('remembers by what it was narrowed', () => {
    const narrow: readonly Action[] = [
      { type: 'filterFile', query: 'relu' },
      { type: 'showFindingsOnly', shown: true },
    ];
    const { fileQuery, findingsOnly } = sequence(fileMessage(net), ...narrow);
    assert.deepEqual([fileQuery, findingsOnly], ['relu', true]);
  });
});

describe('the pinned panel', () => {
  it('does not go along with the cursor', () => {
    const moved = fileMessage(net, { selected: 2, pinned: true });
    assert.equal(shown(sequence(fileMessage(net), select(1), moved)), 'elu 1');
    const pin: Action = { type: 'setPinned', pinned: true };
    assert.equal(shown(sequence(fileMessage(net), select(1), pin, cursor(2))), 'elu 1');
  });

  it('goes where a link leads', () => {
    const pin: Action = { type: 'setPinned', pinned: true };
    assert.equal(shown(sequence(fileMessage(net), pin, select(2))), 'tanh 2');
  });

  it('goes to the cursor when it is unpinned, even if the file was edited meanwhile', () => {
    const pinned = fileMessage(net, { selected: 2, pinned: true });
    const edited = fileMessage({ ...net, version: 2 }, { selected: 2, pinned: true });
    const unpinned = fileMessage({ ...net, version: 2 }, { selected: 2 });
    const state = sequence(fileMessage(net), select(1), pinned, edited, unpinned);
    assert.equal(shown(state), 'tanh 2');
  });

  it('keeps what it shows after its file is gone, and knows that it is gone', () => {
    const other = fileOf('other.py', useOf('silu', 9));
    const state = sequence(fileMessage(net), select(1), fileMessage(other, { pinned: true }));
    assert.equal(shown(state), 'elu -1');
  });
});

describe('slider values', () => {
  const leaky = (value: number, line = 1) =>
    useOf('leaky_relu', line, { negative_slope: literal('negative_slope', value) });
  const file = fileOf('net.py', leaky(0.2));
  const drag: Action = { type: 'setParameter', name: 'negative_slope', value: 0.5 };

  it('are kept apart from the source, and given up by a reset', () => {
    const dragged = sequence(fileMessage(file), drag);
    assert.deepEqual(dragged.overrides, { negative_slope: 0.5 });
    const reset: Action = { type: 'resetParameter', name: 'negative_slope' };
    assert.deepEqual(reduce(dragged, reset).overrides, {});
  });

  it('stay while the file is edited elsewhere', () => {
    const edited = fileOf('net.py', useOf('relu', 1), leaky(0.2, 2));
    assert.deepEqual(sequence(fileMessage(file), drag, fileMessage(edited)).overrides, {
      negative_slope: 0.5,
    });
  });

  it('give way to a new value in the source', () => {
    const edited = fileOf('net.py', leaky(0.3));
    assert.deepEqual(sequence(fileMessage(file), drag, fileMessage(edited)).overrides, {});
  });

  it('do not pass on to another activation', () => {
    const two = fileOf('net.py', leaky(0.2), leaky(0.2, 2));
    assert.deepEqual(sequence(fileMessage(two), drag, select(1)).overrides, {});
  });
});

describe('what is looked at', () => {
  const look: Action = { type: 'view', view: [1, 2] };
  const two = fileOf('net.py', useOf('elu', 1), useOf('elu', 2), useOf('tanh', 3));

  it('is moved and reset', () => {
    const moved = sequence(fileMessage(net), look);
    assert.deepEqual(moved.view, [1, 2]);
    assert.equal(reduce(moved, { type: 'view', view: undefined }).view, undefined);
  });

  it('stays with an activation, wherever it is used', () => {
    assert.deepEqual(sequence(fileMessage(two), look, select(1)).view, [1, 2]);
    const entry: Action = { type: 'chooseActivation', activation: 'elu' };
    assert.deepEqual(sequence(fileMessage(two), look, entry).view, [1, 2]);
  });

  it('does not pass on to another activation, while probe and threshold do', () => {
    const state = sequence(
      fileMessage(two),
      look,
      { type: 'probe', x: 1.5 },
      { type: 'setLevel', level: 0.01 },
      { type: 'showSecondDerivative', shown: true },
      select(2),
    );
    const { view, probe, level, secondDerivative } = state;
    assert.deepEqual(
      { view, probe, level, secondDerivative },
      { view: undefined, probe: 1.5, level: 0.01, secondDerivative: true },
    );
  });

  it('tells functions of the user’s own apart by their names', () => {
    const own = (name: string, line: number) => {
      const item = useOf('expression', line);
      return { ...item, use: { ...item.use, text: name, expression: { kind: 'x' } as const } };
    };
    const file = fileOf('own.py', own('f', 1), own('g', 2), own('f', 3));
    assert.equal(sequence(fileMessage(file), look, select(1)).view, undefined);
    assert.deepEqual(sequence(fileMessage(file), look, select(2)).view, [1, 2]);
  });

  it('has no threshold that makes no sense', () => {
    const state = sequence(fileMessage(net));
    for (const level of [0, -1, 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.equal(reduce(state, { type: 'setLevel', level }), state);
    }
  });
});

describe('what is drawn besides', () => {
  const draw = (change: Partial<PanelState['drawn']>): Action => ({ type: 'draw', change });

  it('is changed in part', () => {
    const state = [draw({ training: true }), draw({ seed: 9 })].reduce(reduce, initialState);
    assert.deepEqual(state.drawn, { training: true, seed: 9, slice: {} });
  });

  it('has no seed that no draws begin with', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 32]) {
      assert.deepEqual(reduce(initialState, draw({ seed })).drawn, initialState.drawn);
    }
  });

  it('keeps form and seed while others are studied, and the slice for its own activation', () => {
    const softmax: Action = { type: 'chooseActivation', activation: 'softmax' };
    const other: Action = { type: 'chooseActivation', activation: 'sparsemax' };
    const set = draw({ training: true, seed: 4, slice: { classes: 8 } });
    const state = [softmax, set, softmax].reduce(reduce, initialState);
    assert.deepEqual(state.drawn.slice, { classes: 8 });
    assert.deepEqual(reduce(state, other).drawn, { training: true, seed: 4, slice: {} });
  });
});

describe('a row of the list', () => {
  it('means the activation that it named, though the file has changed since it was drawn', () => {
    const longer = fileOf('net.py', useOf('gelu_erf', 1), ...net.uses);
    assert.equal(shown(sequence(fileMessage(net), fileMessage(longer), choose(1))), 'elu 2');
  });

  it('of a file that is no longer in front changes nothing', () => {
    const state = sequence(fileMessage(net), fileMessage(fileOf('other.py', useOf('silu', 9))));
    assert.equal(reduce(state, choose(1)), state);
  });
});

describe('an action that points nowhere', () => {
  it('changes nothing', () => {
    const state = sequence(fileMessage(net));
    assert.equal(reduce(state, select(7)), state);
    assert.equal(reduce(state, choose(7)), state);
  });
});

describe('an expression that is typed', () => {
  it('is studied as soon as it is one, and stays while what is typed is none', () => {
    const first = sequence(fileMessage(net), type('x * tanh(x)'));
    assert.deepEqual(first.study, { kind: 'expression', text: 'x * tanh(x)' });
    const broken = reduce(first, type('x * tanh(x) +'));
    assert.equal(broken.study, first.study);
    assert.equal(broken.expression, 'x * tanh(x) +');
    assert.equal(reduce(broken, type('x * tanh(x)')).study, first.study);
  });

  it('leaves what is shown alone before it is one', () => {
    assert.equal(shown(sequence(fileMessage(net), type('where('))), 'relu 0');
    assert.equal(shown(sequence(fileMessage(net), type('3 * a'))), 'relu 0');
  });

  it('keeps its sliders and its view while typing goes on, and not beyond it', () => {
    const a = { type: 'setParameter', name: 'a', value: 2 } as const;
    const look = { type: 'view', view: [-1, 1] } as const;
    const state = sequence(type('a * x'), a, look, type('a * x * b'));
    assert.deepEqual(state.overrides, { a: 2 });
    assert.deepEqual(state.view, [-1, 1]);
    const left = reduce(state, { type: 'chooseActivation', activation: 'elu' });
    assert.deepEqual(left.overrides, {});
    assert.equal(left.view, undefined);
    assert.equal(left.expression, 'a * x * b');
  });

  it('turns away from a comparison, which is kept', () => {
    const comparing = sequence(compareMessage('elu', 'relu'));
    assert.equal(reduce(comparing, type('x +')).tab, 'compare');
    const state = reduce(comparing, type('x'));
    assert.equal(state.tab, 'study');
    assert.equal(state.compared.length, 2);
  });

  it('stays whatever the file, as the cursor goes on being followed', () => {
    const state = sequence(fileMessage(net), type('x'), fileMessage(null));
    assert.deepEqual(state.study, { kind: 'expression', text: 'x' });
    assert.equal(shown(sequence(fileMessage(net), type('x'), cursor(1))), 'elu 1');
  });
});

function type(text: string): Action {
  return { type: 'typeExpression', text };
}

function sequence(...actions: readonly Action[]): PanelState {
  return actions.reduce(reduce, initialState);
}

function select(index: number): Action {
  return { type: 'select', subject: { kind: 'use', index } };
}

/** A row of the list, as it was drawn for `net`. */
function choose(index: number): Action {
  return { type: 'chooseUse', file: net, index };
}

function revealed(index: number): Action {
  return { type: 'revealed', uri: net.uri, index };
}

function cursor(selected: number | undefined): Action {
  return selected === undefined ? { type: 'cursor' } : { type: 'cursor', selected };
}

function shown({ study }: PanelState): string {
  return study?.kind === 'use' ? `${study.item.use.activation} ${study.index}` : 'nothing';
}

describe('the depth', () => {
  it('takes what makes sense, and leaves the rest as it is', () => {
    const set = reduce(initialState, { type: 'setDepth', changes: { layers: 7, seed: -3 } });
    assert.deepEqual(set.depth, { ...initialState.depth, layers: 7 });
  });

  it('of a case of the survey is that of its activation at its defaults, in the same tab', () => {
    const [preset] = depthPresets;
    if (preset === undefined) throw new Error('There is no case.');
    const before: PanelState = {
      ...sequence(fileMessage(net, { selected: 1 })),
      tab: 'depth',
      overrides: { alpha: 3 },
    };
    const after = reduce(before, { type: 'followPreset', preset });
    assert.deepEqual(after.study, { kind: 'catalogue', activation: 'sigmoid' });
    assert.deepEqual(after.overrides, {});
    assert.equal(after.tab, 'depth');
    assert.equal(presetOf('sigmoid', after.depth), preset);
  });
});

describe('the list in a narrow column', () => {
  const file = fileMessage(net);
  const openAfter = (...actions: readonly Action[]) =>
    isListOpen(actions.reduce(reduce, initialState));
  const open: Action = { type: 'openList', open: true };

  it('is open until something is studied', () => {
    assert.equal(openAfter(), true);
    assert.equal(openAfter(fileMessage(fileOf('empty.py'))), true);
    assert.equal(openAfter(file), false);
  });

  it('stays open for who goes through it by keys, or types, and folds when something is picked', () => {
    assert.equal(openAfter(file, open, choose(1)), true);
    assert.equal(openAfter(file, open, choose(1), revealed(1)), false);
    assert.equal(openAfter({ type: 'typeExpression', text: 'x * x' }), true);
    assert.equal(openAfter({ type: 'chooseActivation', activation: 'elu' }), true);
    assert.equal(openAfter({ type: 'pickActivation', activation: 'elu' }), false);
  });

  it('is opened and folded by hand, and is as it was left while others are compared', () => {
    assert.equal(openAfter(file, open), true);
    assert.equal(openAfter({ type: 'openList', open: false }), false);
    const compare: Action = { type: 'turnTo', tab: 'compare' };
    assert.equal(
      openAfter(file, compare, open, { type: 'pickActivation', activation: 'elu' }),
      true,
    );
  });
});
