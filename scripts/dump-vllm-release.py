"""Prints what one release of vLLM knows, as JSON for add-vllm-release.ts. To be run inside its image:

    docker run --rm --interactive --entrypoint python3 vllm/vllm-openai:v0.34.0 - < scripts/dump-vllm-release.py > dump.json

Flags are always there; of the other lists, those that can be read where the release has them.
"""

import argparse
import json
import os
import sys

stdout, sys.stdout = sys.stdout, sys.stderr

import vllm  # noqa: E402
from vllm.entrypoints.openai.cli_args import make_arg_parser  # noqa: E402

try:
    from vllm.utils.argparse_utils import FlexibleArgumentParser
except ImportError:
    from vllm.utils import FlexibleArgumentParser

dump = {"vllm_version": vllm.__version__, "bool_pair": [], "store_true": [], "value": []}
for action in make_arg_parser(FlexibleArgumentParser())._actions:
    names = [name for name in action.option_strings if name.startswith("--")]
    if not names or names[0] == "--help":
        continue
    pair = isinstance(action, argparse.BooleanOptionalAction)
    kind = "bool_pair" if pair else "store_true" if action.nargs == 0 else "value"
    positive = [name for name in names if not (pair and name.startswith("--no-"))]
    dump[kind].append(positive[0])


def read(section, names):
    """A list that a release does not have where it is looked for is left out, and stays as it is in the table."""
    try:
        dump[section] = sorted(map(str, names()))
    except (ImportError, AttributeError) as error:
        print(f"{section}: not read ({error})", file=sys.stderr)


def parsers(module, manager):
    found = getattr(__import__(module, fromlist=[manager]), manager)
    return list(found.list_registered())


def literal(module, name):
    from typing import get_args

    return get_args(getattr(__import__(module, fromlist=[name]), name))


read("toolParsers", lambda: parsers("vllm.tool_parsers", "ToolParserManager"))
read("reasoningParsers", lambda: parsers("vllm.reasoning", "ReasoningParserManager"))
read("quantizations", lambda: literal("vllm.model_executor.layers.quantization", "QuantizationMethods"))
read("kvCacheDtypes", lambda: literal("vllm.config.cache", "CacheDType"))
read("architectures", lambda: __import__("vllm", fromlist=["ModelRegistry"]).ModelRegistry.get_supported_archs())
read("environment", lambda: __import__("vllm.envs", fromlist=["environment_variables"]).environment_variables)

json.dump(dump, stdout, indent=1, sort_keys=True)
stdout.write(os.linesep)
