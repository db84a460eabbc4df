"""One of the training processes.

Workers share weights in memory and take batches from one counter until a step has its number,
so that a worker whose core is busy with other things simply takes fewer. Then each adds up
the gradients of the parameters that it owns and steps them. Two processes of one thread are
faster than one of two: no thread waits for another inside a matrix product.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import torch

from training import flat, optim, state
from training.batches import batch_of, lay_out
from training.digits import renumber_some
from training.measure import Measure, attached, loss_of
from training.pieces import Pieces
from training.resample import Resampler
from training.shared import DECAYING, FACTOR, PARTS, STOP, STOPPING
from training.state import Progress
from training.stream import draw, read_source

if TYPE_CHECKING:
    from torch import Tensor

    from training.batches import Rows
    from training.shared import Setup, Shared


class Worker:
    """The state of one process."""

    def __init__(self, rank: int, setup: Setup, shared: Shared) -> None:
        self.rank, self.setup, self.shared = rank, setup, shared
        self.device = torch.device(setup.device)
        self.model = attached(setup, shared.values, shared.gradients[rank])
        self.loss = loss_of(self.model, setup)
        owned = optim.share_out(self.model.named_parameters(), setup.workers)[rank]
        self.optimizers = optim.make(owned, setup.recipe.optimizer)
        self.optimizers.load(state.read_optimizer(setup.run))
        self.owned = [where for name, _, where in flat.slices(self.model) if name in owned]
        self.progress = state.read_progress(setup.run)
        self.began = time.monotonic() - self.progress.seconds
        names = {name for shares in setup.recipe.mix.values() for name in shares}
        self.sources = {name: read_source(setup.run, name) for name in names}
        self.resampler = Resampler(Pieces(setup.start), setup.recipe.data)
        self.measure = Measure(setup, shared)

    def seconds(self) -> float:
        """Return the time spent on training, measuring and saving included."""
        return time.monotonic() - self.began

    def rows(self, phase: str) -> Rows:
        """Return the packed rows of the next chunk; the same in every worker."""
        recipe, chunk = self.setup.recipe, self.progress.chunk
        shares, seed = recipe.mix[phase], recipe.data.seed
        sources = [self.sources[name] for name in shares]
        drawn = draw(sources, shares, chunk, recipe.batches.chunk, seed)
        digits = list(self.setup.special.digits)
        drawn = renumber_some(drawn, digits, recipe.data.renumber, (seed, chunk, 1))
        drawn = self.resampler.cut_some(drawn, (seed, chunk, 2))
        return lay_out(drawn, recipe.batches.row, self.setup.special, (seed, chunk))

    def take(self, rows: Rows, first: int) -> None:
        """Learn from batches of the step until the counter says that all are taken."""
        batches = self.setup.recipe.batches
        scale = 1.0 / (batches.micro * batches.rows * batches.row)
        while True:
            with self.shared.counter.get_lock():
                micro = self.shared.counter.value
                self.shared.counter.value += 1
            if micro >= batches.micro:
                return
            start = first + micro * batches.rows
            loss, parts = self.loss(batch_of(rows, start, batches.rows, self.device))
            (loss * scale).backward()
            self.shared.parts[self.rank] += parts.cpu()

    def update(self) -> None:
        """Step the owned parameters and their average."""
        gradients, rank = self.shared.gradients, self.rank
        for where in self.owned:
            for other in range(self.setup.workers):
                if other != rank:
                    gradients[rank, where] += gradients[other, where]
        self.optimizers.step(float(self.shared.control[FACTOR]))
        rest = 1 - self.setup.recipe.optimizer.ema
        for where in self.owned:
            self.shared.average[where].lerp_(self.shared.values[where], rest)

    def step(self, rows: Rows, first: int) -> Tensor:
        """Make one optimizer step and return its parts of the loss."""
        self.take(rows, first)
        self.shared.barrier.wait()
        parts = self.shared.parts.sum(0)
        if torch.isfinite(parts).all():
            self.update()
        if self.rank == 0:
            self.shared.counter.value = 0
        self.shared.barrier.wait()
        self.shared.gradients[self.rank].zero_()
        self.shared.parts[self.rank].zero_()
        return parts

    def phase(self) -> str:
        """Return the mix to draw from, the first worker's clock deciding for all."""
        if self.rank == 0:
            decaying = self.setup.budget.decaying(self.progress.seconds)
            self.shared.control[DECAYING] = decaying
        self.shared.barrier.wait()
        return "decay" if self.shared.control[DECAYING] else "main"

    def chunk(self) -> None:
        """Learn from one chunk of the data."""
        setup, start, began = self.setup, self.progress, self.seconds()
        phase = self.phase()
        rows = self.rows(phase)
        size = setup.recipe.batches.rows * setup.recipe.batches.micro
        firsts = range(0, len(rows) - size + 1, size)
        total = torch.zeros(PARTS)
        for first in firsts:
            if self.rank == 0:
                pieces = start.pieces + int(total[0])
                warmup = setup.recipe.optimizer.warmup
                factor = setup.budget.factor(self.seconds(), pieces, warmup)
                self.shared.control[FACTOR] = factor
            total += self.step(rows, first)
        self.progress = Progress(
            start.chunk + 1,
            start.steps + len(firsts),
            start.pieces + int(total[0]),
            self.seconds(),
        )
        if self.rank == 0:
            self.report(phase, total, self.seconds() - began)

    def report(self, phase: str, total: Tensor, seconds: float) -> None:
        """Log a chunk."""
        pieces, nll, linked, guide = total.tolist()
        state.log(
            self.setup.run,
            at=time.strftime("%H:%M:%S", time.gmtime()),
            phase=phase,
            chunk=self.progress.chunk,
            steps=self.progress.steps,
            pieces=self.progress.pieces,
            seconds=round(self.progress.seconds),
            nll=round(nll / max(1, pieces), 4),
            guide=round(guide / max(1, linked), 4),
            rate=round(float(self.shared.control[FACTOR]), 4),
            speed=round(pieces / seconds),
        )

    def validate(self) -> None:
        """Measure the held-out loss and log it."""
        self.measure.run(self.rank)
        self.shared.barrier.wait()
        if self.rank == 0:
            weights, average = (round(loss, 4) for loss in self.shared.losses.tolist())
            pieces = self.progress.pieces
            state.log(self.setup.run, pieces=pieces, held_out=weights, held_out_average=average)

    def save(self) -> None:
        """Write everything that a later process needs to go on from here."""
        run, shared = self.setup.run, self.shared
        new = run / "state.new"
        new.mkdir(exist_ok=True)
        torch.save(self.optimizers.state(), new / f"optimizer-{self.rank}.pt")
        if self.rank == 0:
            for name, values in (("weights", shared.values), ("average", shared.average)):
                state.write_weights(new / f"{name}.safetensors", flat.named(self.model, values))
            state.write_progress(new, self.progress)
        shared.barrier.wait()
        if self.rank == 0:
            state.commit(run)
        shared.barrier.wait()

    def keep(self) -> None:
        """Keep the running average in bfloat16, to score and to average later."""
        if self.rank == 0:
            average = flat.named(self.model, self.shared.average)
            state.keep(self.setup.run, average, self.progress.pieces)

    def finished(self) -> bool:
        """Tell whether to stop, the first worker deciding for all.

        A signal may come between two workers' looks at STOP, so only one looks.
        """
        if self.rank == 0:
            most = self.setup.most_chunks
            used = self.setup.budget.progress(self.progress.seconds) >= 1
            full = most is not None and self.progress.chunk >= most
            asked = bool(self.shared.control[STOP] > 0)
            self.shared.control[STOPPING] = used or full or asked
        self.shared.barrier.wait()
        stop = bool(self.shared.control[STOPPING] > 0)
        self.shared.barrier.wait()
        return stop

    def train(self) -> None:
        """Go through chunks until the budget is used or a stop is asked for."""
        setup = self.setup
        stop = self.finished()
        while not stop:
            self.chunk()
            stop = self.finished()
            chunk = self.progress.chunk
            if stop or chunk % setup.validate_every == 0:
                self.validate()
            if stop or chunk % setup.save_every == 0:
                self.save()
            if stop or chunk % setup.keep_every == 0:
                self.keep()


def work(rank: int, setup: Setup, shared: Shared) -> None:
    """Run one worker; the entry of its process."""
    torch.set_num_threads(setup.threads)
    Worker(rank, setup, shared).train()
