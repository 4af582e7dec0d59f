"""The network: MiniLM with letter case, a labelling head for each task, and links of cues."""

from __future__ import annotations

from torch import Tensor, cat, nn, stack
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
        """The scores of :meth:`links` from both ends, each (batch, words, 2 * size of a link)."""
        batch, length, _ = source.shape
        shape = (batch, length, len(LINKS), _LINK_SIZE)
        first, second = source.view(shape).transpose(1, 2), target.view(shape).transpose(1, 2)
        return first @ second.transpose(-1, -2) / _LINK_SIZE**0.5


class Exported(nn.Module):
    """The network with plain inputs and outputs, for one window without padding.

    The layers of all tasks and links are one, which spares a conversion to whole numbers for each.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        layers = [*reader.heads.values(), reader.link_from, reader.link_to]
        self.sizes = [layer.out_features for layer in layers]
        self.all = nn.Linear(layers[0].in_features, sum(self.sizes))
        self.all.weight.data = cat([layer.weight for layer in layers])
        self.all.bias.data = cat([layer.bias for layer in layers])

    def forward(self, ids: Tensor, cases: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """The best label of each word for each task, (tasks, words); where it leads, (2, words)."""
        words = self.reader.words(ids, cases, heads, None)
        *scores, source, target = self.all(words).split(self.sizes, dim=-1)
        labels = stack([score[0].argmax(-1) for score in scores])
        return labels, self.reader.fit(source, target)[0].argmax(-1)
