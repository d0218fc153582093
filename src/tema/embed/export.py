"""Writing the bundled model as a sentence-transformers folder, so that it runs where no package of it exists.

The files are written as they are: weights, configuration, tokenizer and the three modules (BERT, mean pooling, unit
length). The engine computes with 8-bit activations and the folder in float32, so vectors differ a little (cosine above
.9995, see ``benchmarks/embedding.py``).
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tema.embed.bundle import Bundle, Pieces, bundled_file, read_bundle

_MODULES = "sentence_transformers.models"
_SPECIAL = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>", "mask_token": "<mask>"}


def write_bundled(folder: Path) -> None:
    """Write the bundled model into the empty ``folder``; some 470 MB of float32.

    Raises:
        OSError: it cannot be written.
    """
    from safetensors.numpy import save_file

    bundle = read_bundle(bundled_file())
    save_file(bert_weights(bundle), folder / "model.safetensors", metadata={"format": "pt"})
    tokenizer_of(bundle.pieces).save(str(folder / "tokenizer.json"))
    for name, content in _configurations(bundle).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    (folder / "2_Normalize").mkdir()


def bert_weights(bundle: Bundle) -> dict[str, NDArray[np.float32]]:
    """The tensors under the names that BERT's own loader expects."""
    shape = bundle.shape
    hidden, wide = shape.hidden, shape.intermediate
    weights = {
        "embeddings.word_embeddings.weight": bundle.matrix("emb.word", shape.vocabulary, hidden),
        "embeddings.position_embeddings.weight": bundle.values("emb.pos", shape.positions, hidden),
        "embeddings.token_type_embeddings.weight": bundle.values("emb.type", shape.types, hidden),
        "embeddings.LayerNorm.weight": bundle.values("emb.ln.w", hidden),
        "embeddings.LayerNorm.bias": bundle.values("emb.ln.b", hidden),
    }
    dense = (
        ("q", "attention.self.query", hidden, hidden),
        ("k", "attention.self.key", hidden, hidden),
        ("v", "attention.self.value", hidden, hidden),
        ("ao", "attention.output.dense", hidden, hidden),
        ("fi", "intermediate.dense", wide, hidden),
        ("fo", "output.dense", hidden, wide),
    )
    for layer in range(shape.layers):
        here, there = f"l{layer}", f"encoder.layer.{layer}"
        for short, name, rows, columns in dense:
            weights[f"{there}.{name}.weight"] = bundle.matrix(f"{here}.{short}.w", rows, columns)
            weights[f"{there}.{name}.bias"] = bundle.values(f"{here}.{short}.b", rows)
        for short, name in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            weights[f"{there}.{name}.weight"] = bundle.values(f"{here}.{short}.w", hidden)
            weights[f"{there}.{name}.bias"] = bundle.values(f"{here}.{short}.b", hidden)
    return weights


def tokenizer_of(pieces: Pieces) -> Any:
    """The same tokenizer in the form of the ``tokenizers`` library.

    Characters are normalised by NFKC, which the bundled table equals but for control characters and odd spaces; for
    these the table's own rules come first.
    """
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    vocabulary = list(zip(pieces.pieces, pieces.scores.tolist(), strict=True))
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=pieces.unknown, byte_fallback=False))
    rules = [normalizers.Replace(Regex(pattern), new) for new, pattern in _odd_characters(pieces).items()]
    tokenizer.normalizer = normalizers.Sequence([*rules, normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", pieces.begin), ("</s>", pieces.end)],
    )
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in _SPECIAL.values()])
    return tokenizer


def _odd_characters(pieces: Pieces) -> dict[str, str]:
    """What replaces the characters that NFKC treats otherwise: replacement to a class of characters."""
    classes: dict[str, list[str]] = {}
    for character, new in pieces.normalised.items():
        if unicodedata.normalize("NFKC", character) != new:
            classes.setdefault(new, []).append(f"\\x{{{ord(character):x}}}")
    return {new: f"[{''.join(characters)}]" for new, characters in classes.items()}


def bert_shape(bundle: Bundle) -> dict[str, Any]:
    """The measures of the network under the names of BERT's configuration."""
    shape = bundle.shape
    return {
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "intermediate_size": shape.intermediate,
        "layer_norm_eps": shape.epsilon,
        "max_position_embeddings": shape.positions,
        "num_attention_heads": shape.heads,
        "num_hidden_layers": shape.layers,
        "pad_token_id": bundle.pieces.padding,
        "type_vocab_size": shape.types,
        "vocab_size": shape.vocabulary,
    }


def _configurations(bundle: Bundle) -> dict[str, Any]:
    shape = bundle.shape
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "dtype": "float32",
            **bert_shape(bundle),
        },
        "tokenizer_config.json": {
            **_SPECIAL,
            "cls_token": "<s>",
            "sep_token": "</s>",
            "model_max_length": shape.positions,
            "tokenizer_class": "PreTrainedTokenizerFast",
        },
        "sentence_bert_config.json": {"max_seq_length": shape.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {
            "prompts": {"query": "query: ", "passage": "passage: "},
            "default_prompt_name": "query",
            "similarity_fn_name": "cosine",
        },
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": f"{_MODULES}.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": f"{_MODULES}.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": f"{_MODULES}.Normalize"},
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True},
    }
