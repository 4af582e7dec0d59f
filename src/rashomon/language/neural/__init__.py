"""The trained part: a small encoder that labels words, run by ONNX Runtime on the CPU."""
