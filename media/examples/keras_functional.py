"""A Keras functional model with an image input and a tabular input.

Run it as it is: it trains for two epochs on random arrays.
"""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

IMAGE_SHAPE = (32, 32, 3)
TABLE_COLUMNS = 16
CLASSES = 10


def convolutional_branch(images):
    """Two stages of convolutions, pooled to one vector an image."""
    x = layers.Conv2D(32, 3, padding="same", use_bias=False)(images)
    x = layers.BatchNormalization()(x)
    x = layers.LeakyReLU(negative_slope=0.1)(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(64, 3, padding="same")(x)
    x = layers.PReLU(shared_axes=[1, 2])(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(64, 3, padding="same", activation=tf.nn.relu)(x)
    return layers.GlobalAveragePooling2D()(x)


def dense_branch(table):
    """Three dense layers over standardised columns."""
    x = layers.Dense(64, activation="relu")(table)
    x = layers.Dense(64, activation=keras.activations.gelu)(x)
    x = layers.Dense(32)(x)
    return layers.ELU(alpha=0.5)(x)


def build_model() -> keras.Model:
    images = keras.Input(shape=IMAGE_SHAPE, name="images")
    table = keras.Input(shape=(TABLE_COLUMNS,), name="table")
    features = layers.concatenate([convolutional_branch(images), dense_branch(table)])
    # A gate lets the network mute features that do not help for this input.
    gate = layers.Dense(96, activation="sigmoid", name="gate")(features)
    features = layers.multiply([features, gate])
    features = layers.Dense(64)(features)
    features = layers.Activation("swish")(features)
    outputs = layers.Dense(CLASSES, activation="softmax", name="classes")(features)
    return keras.Model([images, table], outputs)


def random_data(samples: int, seed: int = 0):
    generator = np.random.default_rng(seed)
    images = generator.random((samples, *IMAGE_SHAPE), dtype=np.float32)
    table = generator.standard_normal((samples, TABLE_COLUMNS), dtype=np.float32)
    labels = generator.integers(0, CLASSES, size=samples)
    return {"images": images, "table": table}, labels


def main() -> None:
    keras.utils.set_random_seed(0)
    model = build_model()
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=1e-3),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.summary()
    inputs, labels = random_data(samples=256)
    model.fit(inputs, labels, batch_size=32, epochs=2, validation_split=0.25)


if __name__ == "__main__":
    main()
