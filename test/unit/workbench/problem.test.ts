import assert from 'node:assert/strict';
import { Problem, plainCause, describe as tell } from '../../workbench/problem.mjs';

describe('what is said of a failure', () => {
  for (const [output, cause] of [
    ['npm error code ENOTFOUND\nnpm error more', /^The network.*\nnpm error code ENOTFOUND$/],
    ['npm error code EAI_AGAIN', /^The network/],
    ['E: Temporary failure resolving host', /^The network/],
    ['write ENOSPC', /^The disk is full/],
    ['tar: No space left on device', /^The disk is full/],
    ["EACCES: permission denied, mkdir '/x'", /may not be written/],
  ] as const) {
    it(`knows the cause in “${output.split('\n')[0]}”`, () =>
      assert.match(plainCause(output) ?? '', cause));
  }

  it('guesses at no cause', () => {
    assert.equal(plainCause('SyntaxError: Unexpected token'), undefined);
  });

  it('is the message alone where that says what to do', () => {
    assert.equal(tell(new Problem('Install it.')), 'Install it.');
  });

  it('reads the code of a system error', () => {
    const error = Object.assign(new Error('write'), { code: 'ENOSPC' });
    assert.match(tell(error), /^The disk is full/);
  });

  it('is the usage, without a stack, for an argument that is not known', () => {
    const error = Object.assign(new TypeError("Unknown option '--x'"), {
      code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    });
    assert.equal(tell(error), "Unknown option '--x'");
  });

  it('has the stack for a defect', () => {
    const error = new TypeError('x is undefined');
    assert.equal(tell(error), error.stack);
  });

  it('is something for anything that may be thrown', () => {
    assert.equal(tell('text'), 'text');
    assert.equal(tell(undefined), 'undefined');
  });
});
