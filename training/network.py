"""The network: MiniLM with letter case, a labelling head for each task, and links of cues."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, arange, cat, nn, stack, zeros_like
from torch.nn import functional
from transformers import BertModel

from rashomon.language.neural.labels import tags
from rashomon.language.neural.windows import CASES

_LINK_SIZE = 64
LINKS = ("speaker", "said")
_DROPOUT = 0.1


class Reader(nn.Module):
    """An encoder with heads.

    Args:
        encoder: Path of MiniLM's folder.
        tasks: For each task its kinds of spans.
        layers: How many of the encoder's layers to keep, from the first.
    """

    def __init__(self, encoder: str, tasks: dict[str, tuple[str, ...]], layers: int = 6) -> None:
        super().__init__()
        self.tasks = tasks
        self.encoder = BertModel.from_pretrained(
            encoder, attn_implementation="eager", add_pooling_layer=False
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.case = nn.Embedding(len(CASES), size)
        nn.init.zeros_(self.case.weight)
        self.heads = nn.ModuleDict(
            {name: nn.Linear(size, len(tags(k))) for name, k in tasks.items()}
        )
        self.link_from = nn.Linear(size, _LINK_SIZE * len(LINKS))
        self.link_to = nn.Linear(size, _LINK_SIZE * len(LINKS))
        self.dropout = nn.Dropout(_DROPOUT)

    def words(self, ids: Tensor, cases: Tensor, heads: Tensor, mask: Tensor | None) -> Tensor:
        """States of words, of shape (batch, words, size).

        Args:
            ids: Word pieces, (batch, pieces).
            cases: Letter cases of the pieces, (batch, pieces).
            heads: Position of each word's first piece, (batch, words).
            mask: 1 for pieces, 0 for padding, (batch, pieces); None where nothing is padded.
        """
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.case(cases)
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        index = heads.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        return self.dropout(states.gather(1, index))

    def labels(self, words: Tensor) -> dict[str, Tensor]:
        """Scores of each task's labels, (batch, words, labels)."""
        return {name: head(words) for name, head in self.heads.items()}

    def links(self, words: Tensor) -> Tensor:
        """How well each word as a cue fits each word as the first of its speaker or content.

        Shape (batch, 2, words, words): from cue to the other.
        """
        return self.fit(self.link_from(words), self.link_to(words))

    @staticmethod
    def fit(source: Tensor, target: Tensor) -> Tensor:
        """The scores of :meth:`links` from both ends, each (..., words, 2 * size of a link)."""
        shape = (*source.shape[:-2], -1, len(LINKS), _LINK_SIZE)
        first, second = source.view(shape).transpose(-3, -2), target.view(shape).transpose(-3, -2)
        return first @ second.transpose(-1, -2) / _LINK_SIZE**0.5


class Exported(nn.Module):
    """The network with plain inputs and outputs, for one window without padding.

    Layers that read the same states are one, which spares a conversion to whole numbers for each:
    query, key and value, and those of all tasks and links. Shapes are fixed but for the lengths.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        embeddings = reader.encoder.embeddings
        self.words, self.positions = embeddings.word_embeddings, embeddings.position_embeddings
        self.cases = reader.case
        self.types = embeddings.token_type_embeddings
        self.norm = embeddings.LayerNorm
        self.layers = nn.ModuleList(_Layer(layer) for layer in reader.encoder.encoder.layer)
        heads = [*reader.heads.values(), reader.link_from, reader.link_to]
        self.sizes = [head.out_features for head in heads]
        self.heads = _joined(heads)

    def forward(self, ids: Tensor, cases: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """The best label of each word for each task, (tasks, words); where it leads, (2, words)."""
        pieces = self.words(ids) + self.cases(cases) + self.types(zeros_like(ids))
        states = self.norm(pieces + self.positions(arange(ids.shape[1])))
        for layer in self.layers:
            states = layer(states)
        *scores, source, target = self.heads(states[0][heads[0]]).split(self.sizes, dim=-1)
        labels = stack([score.argmax(-1) for score in scores])
        return labels, Reader.fit(source, target).argmax(-1)


class _Layer(nn.Module):
    """A layer of the encoder."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        own, out = layer.attention.self, layer.attention.output
        self.shape = (1, -1, own.num_attention_heads, own.attention_head_size)
        self.size = own.all_head_size
        self.project = _joined([own.query, own.key, own.value])
        self.mix, self.mix_norm = out.dense, out.LayerNorm
        self.up = layer.intermediate.dense
        self.down, self.norm = layer.output.dense, layer.output.LayerNorm

    def forward(self, states: Tensor) -> Tensor:
        parts = self.project(states).split(self.size, dim=-1)
        query, key, value = (part.view(self.shape).transpose(1, 2) for part in parts)
        weights = (query @ key.transpose(-1, -2) * self.shape[-1] ** -0.5).softmax(-1)
        mixed = (weights @ value).transpose(1, 2).reshape(1, -1, self.size)
        states = self.mix_norm(self.mix(mixed) + states)
        return self.norm(self.down(functional.gelu(self.up(states))) + states)


def _joined(layers: Sequence[nn.Linear]) -> nn.Linear:
    """One layer for several of the same input, their outputs side by side."""
    joined = nn.Linear(layers[0].in_features, sum(layer.out_features for layer in layers))
    joined.weight.data = cat([layer.weight for layer in layers])
    joined.bias.data = cat([layer.bias for layer in layers])
    return joined
