import assert from 'node:assert/strict';
import { FileSigns } from '../../../src/detect/fileSigns';
import { isRequirementFile, kerasInRequirements } from '../../../src/frameworks/kerasRequirements';
import { type AssumedKeras, assumeKeras } from '../../../src/frameworks/kerasVersion';

describe('the Keras that a source is read as', () => {
  const cases: readonly (readonly [
    text: string,
    AssumedKeras['version'],
    AssumedKeras['reason'],
  ])[] = [
    ['', 3, 'default'],
    ['import keras', 3, 'default'],
    ['from keras.layers.advanced_activations import LeakyReLU', 2, 'source'],
    ['x = LeakyReLU(alpha=0.2)', 2, 'source'],
    ['x = LeakyReLU(negative_slope=0.2)', 3, 'source'],
    ['x = activations.relu(x, alpha=0.1)', 2, 'source'],
    ['x = LeakyReLU(alpha=0.2)\ny = keras.ops.relu(x)', 3, 'source'],
    ['from keras import layers, ops\nLeakyReLU(alpha=0.2)', 3, 'source'],
    ['from keras.src.ops import nn', 3, 'source'],
    ['from keras.src import activations', 3, 'source'],
    ['from tensorflow.python.keras import layers', 2, 'source'],
    ['from tensorflow.keras.layers.experimental import preprocessing', 2, 'source'],
    ['os.environ["TF_USE_LEGACY_KERAS"] = "1"\nimport keras', 2, 'source'],
    ["os.environ.setdefault('TF_USE_LEGACY_KERAS', '1')", 2, 'source'],
    ['os.environ["TF_USE_LEGACY_KERAS"] = "0"', 3, 'default'],
    ['import tensorflow.compat.v1 as tf', 2, 'source'],
    ['os.environ["KERAS_BACKEND"] = "jax"', 3, 'source'],
  ];
  for (const [text, version, reason] of cases) {
    it(`${JSON.stringify(text)}: ${version}, by its ${reason}`, () => {
      assert.deepEqual(assumeKeras(new FileSigns(text).shows), { version, reason });
    });
  }

  it('is the one that is set, whatever else says', () => {
    const hints = { setting: 2, requirements: 3 } as const;
    assert.deepEqual(assumeKeras(new FileSigns('keras.ops.relu(x)').shows, hints), {
      version: 2,
      reason: 'setting',
    });
  });

  it('is that of the requirements, unless the source shows the other', () => {
    const hints = { requirements: 2 } as const;
    assert.deepEqual(assumeKeras(new FileSigns('import keras').shows, hints), {
      version: 2,
      reason: 'requirements',
    });
    assert.deepEqual(assumeKeras(new FileSigns('keras.ops.relu(x)').shows, hints), {
      version: 3,
      reason: 'source',
    });
  });

  it('is not told by a spelling that both accept if the requirements say more', () => {
    const hints = { requirements: 3 } as const;
    const assumed = { version: 3, reason: 'requirements' };
    assert.deepEqual(assumeKeras(new FileSigns('LeakyReLU(alpha=0.2)').shows, hints), assumed);
  });
});

describe('the Keras that requirements ask for', () => {
  const cases: readonly (readonly [text: string, version: 2 | 3 | undefined])[] = [
    ['', undefined],
    ['numpy==2.0\ntorch>=2', undefined],
    ['keras==2.15.0', 2],
    ['keras==3.4.1', 3],
    ['keras==2.*', 2],
    ['keras>=3', 3],
    ['keras >= 3.0, < 4', 3],
    ['keras>=2.4', undefined],
    ['keras>=2.4,<3', 2],
    ['keras<=2.15', 2],
    ['keras<3.0', 2],
    ['keras<3.5', undefined],
    ['keras~=2.13', 2],
    ['keras!=3.1', undefined],
    ['keras', undefined],
    ['# keras==2.15', undefined],
    ['numpy  # keras==2.15', undefined],
    ['keras-tuner==1.4.7', undefined],
    ['my-keras==2.0', undefined],
    ['tf_keras==2.16', undefined],
    ['keras-core==0.1.7', 3],
    ['tensorflow==2.15.1', 2],
    ['tensorflow==2.16.1', 3],
    ['tensorflow-gpu==1.15', 2],
    ['tensorflow_cpu>=2.17', 3],
    ['tensorflow[and-cuda]==2.17.0', 3],
    ['tensorflow~=2.15.0', 2],
    ['tensorflow~=2.15', undefined],
    ['tensorflow<2.16', 2],
    ['tensorflow<2.16.1', undefined],
    ['tensorflow<=2.15', 2],
    ['tensorflow==2.*', undefined],
    ['tensorflow-datasets==4.9', undefined],
    ['tensorflow==2.15\nkeras==3.0', 3],
    // pyproject.toml, of pip and of Poetry.
    ['[project]\ndependencies = ["numpy", "keras>=3.0,<4.0"]', 3],
    ["dependencies = ['tensorflow>=2.10,<2.16']", 2],
    ['[tool.poetry.dependencies]\nkeras = "^2.12"', 2],
    ['keras = "^3.0"', 3],
    ['tensorflow = "^2.12"', undefined],
    ['tensorflow = { version = "2.12.0", extras = ["gpu"] }', 2],
    ['tensorflow = {extras = ["gpu"], version = "^2.16"}', 3],
    // environment.yml of conda, setup.cfg, Pipfile.
    ['dependencies:\n  - python=3.10\n  - keras=2.13\n  - pip:\n    - torch==2.1', 2],
    ['  - tensorflow=2.16.1=cpu_py311', 3],
    ['install_requires =\n    keras>=2.4,<3\n    h5py', 2],
    ['[packages]\nkeras = "==2.13.1"', 2],
    ['keras = "*"', undefined],
    ['name = "keras"\nversion = "2.0"', undefined],
  ];
  for (const [text, version] of cases) {
    it(`${JSON.stringify(text)}: ${version}`, () => {
      assert.equal(kerasInRequirements([text]), version);
    });
  }

  it('is found in any of the files', () => {
    assert.equal(kerasInRequirements(['torch', 'keras==2.15']), 2);
  });

  it('is Keras’s own before TensorFlow’s, whichever file comes first', () => {
    assert.equal(kerasInRequirements(['tensorflow==2.17', 'keras==2.15']), 2);
  });
});

describe('requirement files', () => {
  it('go by these names', () => {
    const names =
      'requirements.txt requirements-dev.txt requirements_gpu.in pyproject.toml environment.yml ' +
      'environment.yaml setup.cfg Pipfile';
    assert.deepEqual(
      names.split(' ').filter((name) => !isRequirementFile(name)),
      [],
    );
  });

  it('do not go by others', () => {
    const names = 'requirements.md my-pyproject.toml Pipfile.lock setup.py environment.json';
    assert.deepEqual(names.split(' ').filter(isRequirementFile), []);
  });
});
