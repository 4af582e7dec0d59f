"""Names of what a folder with a trained encoder holds."""

MODEL = "reader.onnx"
VOCABULARY = "vocab.txt"
