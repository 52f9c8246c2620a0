import assert from 'node:assert/strict';
import { once } from '../../../src/detect/once';
import { NO_MODELS } from '../../../src/detect/outline/wholeOutline';
import type { SyntaxEdit, SyntaxTree } from '../../../src/detect/syntax';
import type { Detection, SourceLanguage } from '../../../src/detect/use';
import { createDetections, type Snapshot, type Source } from '../../../src/editor/detections';
import type { Parsers } from '../../../src/parsing/parsers';

const traits = { transformer: false, convolutional: false, batchNorm: false };

describe('detections by version', () => {
  it('parses nothing, and loads no grammar, for a text without a framework', async () => {
    const world = createWorld();
    const detected = await world.detections.of(world.source('a.py', 'print(1)'));
    assert.deepEqual(detected?.detection, { uses: [], rejected: [], traits });
    assert.deepEqual(world.log, []);
  });

  it('detects a version once', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'torch');
    await Promise.all([world.detections.of(source), world.detections.of(source)]);
    await world.detections.of(source);
    const read = world.log.filter((entry) => !entry.startsWith('neighbours'));
    assert.deepEqual(read, ['load python', 'parse torch', 'detect torch']);
  });

  it('detects a version again once a file that it imports may have changed', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'torch');
    await world.detections.of(source);
    world.changeNeighbour();
    await world.detections.of(source);
    const detected = world.log.filter((entry) => entry.startsWith('detect'));
    assert.deepEqual(detected, ['detect torch', 'detect torch']);
  });

  it('reads a neighbour again that changes while it is read', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'torch');
    world.whileNeighboursAreRead(world.changeNeighbour);
    const first = await world.detections.of(source);
    assert.deepEqual(world.log, [
      'load python',
      'neighbours of torch',
      'neighbours of torch',
      'parse torch',
      'detect torch',
    ]);
    assert.equal((await world.detections.of(source))?.detection, first?.detection);
  });

  it('reads the neighbours of a text that was typed while those of the last were read', async () => {
    const world = createWorld();
    let text = 'torch';
    const source: Source<Snapshot> = {
      uri: 'a.py',
      language: 'python',
      read: () => ({ version: text, text }),
    };
    world.whileNeighboursAreRead(() => {
      text = 'torch.nn';
    });
    const detected = await world.detections.of(source);
    assert.equal(detected?.detection.gaveUp, 'torch.nn');
    assert.deepEqual(world.log.slice(1), [
      'neighbours of torch',
      'neighbours of torch.nn',
      'parse torch.nn',
      'detect torch.nn',
    ]);
  });

  it('parses the next version from the edited tree, and frees that one', async () => {
    const world = createWorld();
    await world.detections.of(world.source('a.py', 'torch', 1));
    const detected = await world.detections.of(world.source('a.py', 'torch.nn', 2));
    assert.equal(detected?.detection.gaveUp, 'torch.nn');
    assert.deepEqual(world.log.slice(4), [
      'neighbours of torch.nn',
      'edit torch at 5',
      'parse torch.nn from torch',
      'delete torch',
      'detect torch.nn',
    ]);
    assert.equal(world.detections.trees, 1);
    assert.equal(world.alive.size, 1);
  });

  it('answers for the text as it is when the grammar has loaded', async () => {
    const world = createWorld();
    let text = 'torch';
    const source: Source<Snapshot> = {
      uri: 'a.py',
      language: 'python',
      read: () => ({ version: text, text }),
    };
    const pending = world.detections.of(source);
    text = 'torch.nn';
    const detected = await pending;
    assert.equal(detected?.snapshot.text, 'torch.nn');
    assert.equal(detected?.detection.gaveUp, 'torch.nn');
  });

  it('says nothing of a source that is closed, before or while the grammar loads', async () => {
    const world = createWorld();
    let open = true;
    const source: Source<Snapshot> = {
      uri: 'a.py',
      language: 'python',
      read: () => (open ? { version: '1', text: 'torch' } : undefined),
    };
    const pending = world.detections.of(source);
    open = false;
    assert.equal(await pending, undefined);
    assert.equal(await world.detections.of(source), undefined);
    assert.equal(world.alive.size, 0);
  });

  it('detects nothing for a request that was cancelled while the grammar loaded', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'torch');
    assert.equal(await world.detections.of(source, () => true), undefined);
    assert.deepEqual(world.log, ['load python', 'neighbours of torch']);
    assert.ok(await world.detections.of(source, () => false));
  });

  it('frees the source used longest ago when there are too many', async () => {
    const world = createWorld(2);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => world.source(name, `torch ${name}`));
    assert.ok(a && b && c);
    for (const source of [a, b, a, c]) {
      await world.detections.of(source);
    }
    assert.deepEqual([...world.alive], ['torch a', 'torch c']);
  });

  it('frees a source that is forgotten, in every language', async () => {
    const world = createWorld();
    await world.detections.of(world.source('a', 'torch a'));
    await world.detections.of(world.source('a', 'torch b', 1, 'typescript'));
    await world.detections.of(world.source('b', 'torch c'));
    world.detections.forget('a');
    assert.deepEqual([...world.alive], ['torch c']);
    assert.equal(world.detections.trees, 1);
    world.detections.dispose();
    assert.equal(world.alive.size, 0);
  });

  it('gives up a text that is too long for an editor', async () => {
    const world = createWorld();
    const detected = await world.detections.of(world.source('a', 'torch '.repeat(400_000)));
    assert.equal(detected?.detection.gaveUp, 'longer than 2000000 characters');
    assert.deepEqual(world.log, []);
  });

  it('reads the models of a version once, and the uses with them', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'torch');
    const first = await world.detections.modelsOf(source);
    assert.equal(first?.outline.gaveUp, 'torch');
    assert.equal((await world.detections.of(source))?.detection, first.detection);
    assert.equal((await world.detections.modelsOf(source))?.outline, first.outline);
    assert.deepEqual(world.log, [
      'load python',
      'neighbours of torch',
      'parse torch',
      'detect torch',
      'outline torch',
    ]);
  });

  it('answers what is around a use from the reading that others ask for, and tells of all', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'torch');
    const around = await world.detections.around(source);
    const place = { start: 2, end: 4 };
    assert.equal(around?.around(place).outlined(place).outline.gaveUp, 'torch');
    assert.deepEqual(world.told, []);
    assert.equal((await world.detections.modelsOf(source))?.detection.gaveUp, 'torch');
    await world.detections.of(source);
    assert.deepEqual(world.told, ['a.py torch']);
    assert.deepEqual(world.log, [
      'load python',
      'neighbours of torch',
      'parse torch',
      'detect torch',
      'outline torch at 2',
      'outline torch',
    ]);
  });

  it('tells nothing of a text that need not be read, however often it is asked for', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'import os');
    await world.detections.of(source);
    await world.detections.modelsOf(source);
    assert.deepEqual(world.told, []);
  });

  it('reads no models for those who ask for uses alone, and adds them when they are asked for', async () => {
    const world = createWorld();
    await world.detections.of(world.source('a.py', 'torch'));
    assert.deepEqual(world.log, [
      'load python',
      'neighbours of torch',
      'parse torch',
      'detect torch',
    ]);
    await world.detections.modelsOf(world.source('a.py', 'torch'));
    assert.deepEqual(world.log.slice(4), ['outline torch']);
    assert.equal(world.detections.trees, 1);
  });

  it('parses a text with layers and no activation for its models alone', async () => {
    const world = createWorld();
    const source = world.source('a.py', 'layer');
    await world.detections.of(source);
    assert.deepEqual(world.log, []);
    assert.equal((await world.detections.modelsOf(source))?.outline.gaveUp, 'layer');
  });

  it('gives no two sources the same empty detection', async () => {
    const world = createWorld();
    const both = ['a.py', 'b.py'].map((uri) => world.detections.of(world.source(uri, 'print')));
    const [a, b] = await Promise.all(both);
    assert.notEqual(a?.detection, b?.detection);
  });

  it('leaves no tree behind when detection fails, and tries again', async () => {
    const world = createWorld();
    const source = world.source('a', 'torch fails');
    await assert.rejects(world.detections.of(source), /cannot/);
    await assert.rejects(world.detections.of(source), /cannot/);
    assert.equal(world.alive.size, 0);
  });
});

/** A parser that reads nothing, and remembers what was asked of it. */
function createWorld(capacity = 10) {
  const log: string[] = [];
  const told: string[] = [];
  const alive = new Set<string>();
  const parsers: Parsers = {
    memory: () => ({ trees: alive.size, bytes: 0 }),
    async parser(language) {
      if (!log.includes(`load ${language}`)) {
        log.push(`load ${language}`);
      }
      return {
        parse(text, previous) {
          log.push(previous ? `parse ${text} from ${nameOf(previous)}` : `parse ${text}`);
          return makeTree(text);
        },
      };
    },
  };
  let generation = 0;
  let meanwhile: (() => void) | undefined;
  const makeTree = (text: string): SyntaxTree => {
    alive.add(text);
    return {
      text,
      rootNode: {
        type: 'module',
        startIndex: 0,
        endIndex: 0,
        isNamed: true,
        hasError: false,
        children: [],
      },
      nodes: () => undefined,
      edit: (edit: SyntaxEdit) => log.push(`edit ${text} at ${edit.startIndex}`),
      delete: () => {
        log.push(`delete ${text}`);
        alive.delete(text);
      },
    };
  };
  const detected = (how: string, tree: SyntaxTree): Detection => {
    const text = nameOf(tree);
    if (text.includes('fails')) {
      throw new Error('cannot');
    }
    log.push(`${how} ${text}`);
    return { uses: [], rejected: [], traits, gaveUp: text };
  };
  const detections = createDetections({
    parsers: () => parsers,
    mayHaveUses: (_language, text) => text.includes('torch'),
    mayHaveModels: (text) => text.includes('layer'),
    detect: (_source, tree) => {
      const text = nameOf(tree);
      const outline = { ...NO_MODELS, gaveUp: text };
      const detection = detected('detect', tree);
      return {
        detection,
        around: () => ({
          detection,
          outlined: ({ start }) => {
            log.push(`outline ${text} at ${start}`);
            return { detection, outline };
          },
        }),
        statements: { read: 1, all: 1 },
        outline: once(() => {
          log.push(`outline ${text}`);
          return outline;
        }),
      };
    },
    neighbours: async (_source, text) => {
      log.push(`neighbours of ${text}`);
      await Promise.resolve();
      meanwhile?.();
      meanwhile = undefined;
      return new Map();
    },
    generation: () => generation,
    tell: (uri, { gaveUp }) => told.push(`${uri} ${gaveUp}`),
    capacity,
  });
  const source = (
    uri: string,
    text: string,
    version = 1,
    language: SourceLanguage = 'python',
  ): Source<Snapshot> => ({ uri, language, read: () => ({ version: String(version), text }) });
  const changeNeighbour = (): void => {
    generation += 1;
  };
  /** Happens once, when neighbours were asked for and before they are there. */
  const whileNeighboursAreRead = (happens: () => void): void => {
    meanwhile = happens;
  };
  return { log, told, alive, detections, source, changeNeighbour, whileNeighboursAreRead };
}

function nameOf(tree: SyntaxTree): string {
  return tree.text;
}
