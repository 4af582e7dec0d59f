"""A trained network to the shipped file: ``python -m training.export FILE.pt FOLDER``.

Weights become whole numbers of eight bits, one scale for each channel.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions

from rashomon.language.neural.files import MODEL, VOCABULARY
from rashomon.language.neural.tagger import INPUTS, OUTPUTS, TASKS, VERSION
from training.network import Exported, Reader
from training.train import MINILM
from training.train import VOCABULARY as TRAINED_VOCABULARY

_OPSET = 17


def load(path: Path) -> tuple[Reader, str]:
    """A network as :mod:`training.train` saved it, and the day on which it was trained."""
    saved = torch.load(path)
    reader = Reader(str(MINILM), saved["tasks"], saved["layers"])
    reader.load_state_dict(saved["state"])
    return reader.eval(), saved.get("day", "2026-11-23")


def export(reader: Reader, folder: Path, version: str) -> None:
    """Write the encoder and its vocabulary into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        plain, fused = Path(made, "plain.onnx"), Path(made, "fused.onnx")
        sample = tuple(torch.randint(0, 6, (1, length)) for length in (30, 30, 20))
        axes = {name: {1: "pieces" if name != "heads" else "words"} for name in INPUTS}
        axes |= {name: {1: "words"} for name in OUTPUTS}
        torch.onnx.export(
            Exported(reader), sample, plain, dynamo=False, opset_version=_OPSET,
            input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        )  # fmt: skip
        # What SLOWER_JOINED of the tagger leaves apart; attention gains nothing by being one step.
        apart = FusionOptions("bert")
        apart.enable_skip_layer_norm = apart.enable_bias_skip_layer_norm = False
        apart.enable_bias_gelu = apart.enable_attention = False
        model = optimizer.optimize_model(
            str(plain), model_type="bert", num_heads=12, hidden_size=384, opt_level=1,
            optimization_options=apart,
        )  # fmt: skip
        model.save_model_to_file(str(fused))
        quantize_dynamic(
            fused, folder / MODEL, weight_type=QuantType.QInt8, per_channel=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip
    made_model = onnx.load(folder / MODEL)
    notes = {task: " ".join(kinds) for task, kinds in reader.tasks.items()}
    notes |= {TASKS: " ".join(reader.tasks), VERSION: version}
    onnx.helper.set_model_props(made_model, notes)
    onnx.save(made_model, folder / MODEL)
    shutil.copy(TRAINED_VOCABULARY, folder / VOCABULARY)


if __name__ == "__main__":
    trained, day = load(Path(sys.argv[1]))
    export(trained, Path(sys.argv[2]), day)
