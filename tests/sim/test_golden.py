"""Changing what the model gives takes a new version."""

import json

from tests.sim import golden, renew_golden

OLD = {"model_version": 1, "calm 1": {"digest": "a", "values": dict.fromkeys(golden.SHOWN, 0.5)}}


def renew(tmp_path, monkeypatch, new, *arguments):
    file = tmp_path / "golden.json"
    file.write_text(json.dumps(OLD))
    monkeypatch.setattr(golden, "FILE", file)
    monkeypatch.setattr(golden, "runs", lambda: new)
    return renew_golden.main(list(arguments)), json.loads(file.read_text())


def test_other_values_under_the_same_version_are_shown_and_refused(tmp_path, monkeypatch, capsys):
    new = json.loads(json.dumps(OLD))
    new["calm 1"]["values"]["quality"] = 0.6
    new["calm 1"]["digest"] = "b"
    code, written = renew(tmp_path, monkeypatch, new)
    said = capsys.readouterr().out
    assert code == 1
    assert written == OLD
    assert "0.5 -> 0.6" in said
    assert "digest" in said
    assert "MODEL_VERSION" in said
    assert renew(tmp_path, monkeypatch, new, "--unreleased") == (0, new)
    new["model_version"] = 2
    assert renew(tmp_path, monkeypatch, new) == (0, new)


def test_the_same_values_are_written_without_ado(tmp_path, monkeypatch, capsys):
    assert renew(tmp_path, monkeypatch, OLD) == (0, OLD)
    assert "nothing differs" in capsys.readouterr().out
