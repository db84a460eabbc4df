"""Makes `python -m mujaz` and the `mujaz` script the same program."""

from __future__ import annotations

from mujaz.neighbours import stop_unless_ours


def main() -> None:
    """Run the command line, once the packages beside this one are known to be its own."""
    stop_unless_ours("translate", "summarize")
    from mujaz.cli import cli

    cli(prog_name="mujaz")


if __name__ == "__main__":
    main()
