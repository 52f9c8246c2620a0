/**
 * A TensorFlow.js classifier of 28 by 28 grey images, in TypeScript.
 *
 * `run()` trains it for three epochs on random images and prints the losses.
 */
import * as tf from '@tensorflow/tfjs';

const CLASSES = 10;
const IMAGE_SHAPE: [number, number, number] = [28, 28, 1];

/** Builds and compiles the network; the caller disposes it. */
export function buildModel(): tf.LayersModel {
  const images = tf.input({ shape: IMAGE_SHAPE });
  let x = tf.layers
    .conv2d({ filters: 16, kernelSize: 3, padding: 'same', activation: 'relu' })
    .apply(images) as tf.SymbolicTensor;
  x = tf.layers.maxPooling2d({ poolSize: 2 }).apply(x) as tf.SymbolicTensor;

  x = tf.layers.conv2d({ filters: 32, kernelSize: 3, useBias: false }).apply(x) as tf.SymbolicTensor;
  x = tf.layers.batchNormalization().apply(x) as tf.SymbolicTensor;
  x = tf.layers.leakyReLU({ alpha: 0.1 }).apply(x) as tf.SymbolicTensor;
  x = tf.layers.flatten().apply(x) as tf.SymbolicTensor;

  x = tf.layers.dense({ units: 64, activation: 'elu' }).apply(x) as tf.SymbolicTensor;
  x = tf.layers.dense({ units: 64 }).apply(x) as tf.SymbolicTensor;
  x = tf.layers.activation({ activation: 'tanh' }).apply(x) as tf.SymbolicTensor;
  x = tf.layers.dropout({ rate: 0.25 }).apply(x) as tf.SymbolicTensor;
  const probabilities = tf.layers
    .dense({ units: CLASSES, activation: 'softmax' })
    .apply(x) as tf.SymbolicTensor;

  const model = tf.model({ inputs: images, outputs: probabilities });
  model.compile({
    optimizer: tf.train.adam(1e-3),
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

/** How far two images differ, in 0 … 1: differences under `tolerance` do not count. */
export function difference(a: tf.Tensor, b: tf.Tensor, tolerance = 0.05): tf.Scalar {
  return tf.tidy(() => {
    const excess = tf.relu(tf.sub(tf.abs(tf.sub(a, b)), tolerance));
    return tf.tanh(tf.mean(excess)) as tf.Scalar;
  });
}

/** Trains on `samples` random images and resolves to the loss after each epoch. */
export async function run(samples = 256): Promise<number[]> {
  const images = tf.randomUniform([samples, ...IMAGE_SHAPE]);
  const labels = tf.oneHot(tf.randomUniform([samples], 0, CLASSES, 'int32'), CLASSES);
  const model = buildModel();
  try {
    const history = await model.fit(images, labels, {
      batchSize: 32,
      epochs: 3,
      callbacks: {
        onEpochEnd: async (epoch, logs) => console.log(`epoch ${epoch}: loss ${logs?.loss}`),
      },
    });
    return history.history.loss as number[];
  } finally {
    tf.dispose([images, labels]);
    model.dispose();
  }
}
