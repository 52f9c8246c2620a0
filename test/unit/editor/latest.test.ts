import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { createLatest } from '../../../src/editor/latest';

describe('the newest task of a key', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  const world = () => {
    const latest = createLatest(300);
    const ran: string[] = [];
    const ask = (key: string, name: string): void =>
      latest.schedule(key, async () => {
        ran.push(name);
      });
    return { latest, ran, ask };
  };

  it('runs once nothing was asked for a while, and alone', () => {
    const { ran, ask } = world();
    ask('a', 'first');
    mock.timers.tick(299);
    ask('a', 'second');
    mock.timers.tick(299);
    assert.deepEqual(ran, []);
    mock.timers.tick(1);
    assert.deepEqual(ran, ['second']);
  });

  it('does not wait for those of other keys', () => {
    const { ran, ask } = world();
    ask('a', 'a');
    mock.timers.tick(200);
    ask('b', 'b');
    mock.timers.tick(100);
    assert.deepEqual(ran, ['a']);
    mock.timers.tick(200);
    assert.deepEqual(ran, ['a', 'b']);
  });

  it('does not run once it is cancelled, or all are', () => {
    const { latest, ran, ask } = world();
    ask('a', 'a');
    latest.cancel('a');
    ask('b', 'b');
    latest.dispose();
    mock.timers.tick(1_000);
    assert.deepEqual(ran, []);
  });

  it('is stale as soon as it is overtaken or cancelled, and not before', () => {
    const { latest } = world();
    const asked: (() => boolean)[] = [];
    const hold = (): void =>
      latest.schedule('a', (isStale) => {
        asked.push(isStale);
        return new Promise(() => undefined);
      });
    hold();
    mock.timers.tick(300);
    assert.equal(asked[0]?.(), false);
    hold();
    assert.equal(asked[0]?.(), true);
    mock.timers.tick(300);
    assert.equal(asked[1]?.(), false);
    latest.cancel('a');
    assert.equal(asked[1]?.(), true);
  });
});
