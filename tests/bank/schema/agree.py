"""agree.py PROGRAM CHECKOUT: whether the JSON Schema of banks is a good one, and says what the reader says.

Needs jsonschema 4 or newer and PyYAML; `run` beside it looks for a Python that has both.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

import core_yaml
import table

program, checkout = sys.argv[1], Path(sys.argv[2])
schema = json.loads((checkout / "engine/bank/bank.schema.json").read_text(encoding="utf-8"))
failures = []


def expect(holds, message):
    if not holds:
        failures.append(message)


def check(paths):
    """What the reader says of each file that it refuses; one start for all, for a start costs more than a file."""
    run = subprocess.run([program, "check", *paths], capture_output=True, text=True, timeout=300, check=False)
    refused = {}
    for line in run.stdout.splitlines():
        if told := re.match(r"(.*?\.yaml)(?::[0-9]+:[0-9]+)?: error: (.*)", line):
            refused.setdefault(Path(told[1]), []).append(told[2])
    expect(run.returncode == (1 if refused else 0), f"check ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return refused


def complaints(validator, text):
    return [f"{error.json_path}: {error.message}"[:300] for error in validator.iter_errors(core_yaml.load(text))]


def read_as_written(file):
    return file.read_text(encoding="utf-8-sig", errors="strict")


def is_a_schema():
    Draft202012Validator.check_schema(schema)
    expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema", "the schema says which draft it is of")


def key_holders():
    """Everything in the schema that has keys, by the reader's name for it."""
    definitions = schema["$defs"]
    question = definitions["question"]
    return {"bank": schema, "source": definitions["source"], "round": definitions["round"], "question": question,
            "image": question["properties"]["image"], "audio": question["properties"]["audio"]}


def tells_of_every_key():
    for name, holder in key_holders().items():
        for key, value in holder["properties"].items():
            for word in ("title", "description"):
                expect(value.get(word), f"the {name}'s '{key}' has no {word}")
            helpful = {"examples", "default", "const", "properties"} & value.keys() or value.get("type") == "array"
            expect(helpful, f"the {name}'s '{key}' has neither an example nor a default")


def has_the_readers_keys(_, folder):
    """The reader lists its keys when it meets one that it doesn't know."""
    head = "format: 1\ntitle: T\n"
    questions = "rounds: [{title: One, questions: [{ask: So, answer: true%s}]}]\n"
    unknown = {
        "bank": head + "xyzzy: 1\n" + questions % "",
        "source": head + "sources: {a: {title: A, xyzzy: 1}}\n" + questions % "",
        "round": head + "rounds: [{title: One, xyzzy: 1, questions: [{ask: So, answer: true}]}]\n",
        "question": head + questions % ", xyzzy: 1",
        "image": head + questions % ", image: {file: a.png, alt: A, xyzzy: 1}",
        "audio": head + questions % ", audio: {file: a.ogg, alt: A, xyzzy: 1}",
    }
    for name, text in unknown.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    said = {file.stem: problems for file, problems in check([folder]).items()}
    for name, holder in key_holders().items():
        listed = [told[1] for each in said.get(name, [])
                  if (told := re.match(r"'xyzzy' is not a key of an? \w+; its keys are (.*)", each))]
        if not listed:
            failures.append(f"the reader doesn't list the keys of a {name}: {said.get(name)}")
            continue
        theirs, ours = set(listed[0].split(", ")), set(holder["properties"])
        expect(theirs == ours, f"keys of a {name}: only the reader's {theirs - ours}, only the schema's {ours - theirs}")


def takes_every_shipped_bank(validator):
    banks = sorted((checkout / "questions").glob("*.yaml"))
    expect(banks, "no bank is shipped")
    for bank in banks:
        text = read_as_written(bank)
        for complaint in complaints(validator, text):
            failures.append(f"{bank.name}: {complaint}")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        expect(named and (bank.parent / named[1]).resolve() == (checkout / "engine/bank/bank.schema.json").resolve(),
               f"the first line of {bank.name} names the schema for editors")


def agrees_with_the_reader(validator, folder):
    for number, (_, text) in enumerate(table.BANKS):
        (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    refused = check([folder])
    good = [folder / f"{number}.yaml" for number, (verdict, _) in enumerate(table.BANKS) if verdict == table.GOOD]
    expect(not check(good), "the good rows alone are fine")
    for number, (verdict, text) in enumerate(table.BANKS):
        said = refused.get(folder / f"{number}.yaml", [])
        complained = complaints(validator, text)
        expect((not said) == (verdict == table.GOOD), f"row {number} ({verdict}): the reader says {said} of\n{text}")
        expect((not complained) == (verdict != table.BAD),
               f"row {number} ({verdict}): the schema says {complained} of\n{text}")
    for each in (table.GOOD, table.BAD, table.ONLY_THE_READER):
        print(f"{sum(verdict == each for verdict, _ in table.BANKS)} rows: {each}")


def is_never_stricter(validator):
    """Whatever the schema refuses of the bad banks, the reader refuses, too."""
    folder = checkout / "tests/bank/bad"
    refused, seen = check([folder]), 0
    files = sorted(folder.glob("*.yaml"))
    for file in files:
        try:
            complained = complaints(validator, read_as_written(file))
        except (yaml.YAMLError, UnicodeError): # no YAML: an editor says so before it looks at any schema
            continue
        if complained:
            seen += 1
            expect(file in refused, f"{file.name}: the schema refuses it and the reader doesn't: {complained}")
    print(f"of {len(files)} bad banks the schema sees {seen}")


def main():
    is_a_schema()
    validator = Draft202012Validator(schema)
    tells_of_every_key()
    takes_every_shipped_bank(validator)
    for test in (has_the_readers_keys, agrees_with_the_reader):
        with tempfile.TemporaryDirectory() as place:
            test(validator, Path(place))
    is_never_stricter(validator)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


sys.exit(main())
