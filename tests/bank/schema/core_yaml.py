"""YAML as editors read it: 1.2 with the core schema, in which `No`, `on` and 2023-06-27 are texts. PyYAML reads 1.1."""
import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """PyYAML's parser with the resolvers of YAML 1.2's core schema (chapter 10.3)."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        """Keys are texts, as in JSON; that one stands twice is for the reader to tell."""
        if not isinstance(node, yaml.MappingNode):
            raise yaml.constructor.ConstructorError(None, None, "not a mapping", node.start_mark)
        return {str(key.value): self.construct_object(value, deep=deep) for key, value in node.value}


def resolve(tag, pattern, first):
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(f"^(?:{pattern})$"), first)


def construct(tag, make):
    CoreLoader.add_constructor("tag:yaml.org,2002:" + tag, lambda loader, node: make(node.value))


def whole(text):
    for sign, base in (("0o", 8), ("0x", 16)):
        if text.startswith(sign):
            return int(text[2:], base)
    return int(text)


def real(text):
    return float(text.replace(".inf", "inf").replace(".Inf", "inf").replace(".INF", "inf").lower().replace(".nan", "nan"))


resolve("null", "~|null|Null|NULL|", ["~", "n", "N", ""])
resolve("bool", "true|True|TRUE|false|False|FALSE", list("tTfF"))
resolve("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789"))
resolve("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        list("-+.0123456789"))
construct("null", lambda text: None)
construct("bool", lambda text: text.lower() == "true")
construct("int", whole)
construct("float", real)


def load(text):
    return yaml.load(text, CoreLoader)
