"""A device under every fault: what the journey gets, what the start screen says, and that it comes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceNeedsHand,
    Finding,
    Reason,
    State,
    Status,
)
from drivers.supervisor import Pace, Supervisor
from tests.drivers.plug import Cable, CableCamera, descriptors, until
from tests.support.clock import virtual

QUICK = Pace(check=0.01, check_limit=0.1, first=0.005, longest=0.05, gone=0.02, closing=0.1)


@asynccontextmanager
async def supervised(
    cable: Cable, *, deadline: float = 0.2, changed: Callable[[Status], None] | None = None, pace: Pace = QUICK
) -> AsyncIterator[Supervisor[CableCamera]]:
    supervisor = Supervisor(Device.CAMERA, lambda: CableCamera(cable), deadline=deadline, changed=changed, pace=pace)
    task = asyncio.create_task(supervisor.run())
    try:
        yield supervisor
    finally:
        await supervisor.close()
        assert task.done()
        assert (cable.open_now, cable.viewing) == (0, 0)


async def test_it_becomes_ready_and_says_who_it_is() -> None:
    cable = Cable()
    cable.findings = frozenset({Finding.PAPER_LOW})
    async with supervised(cable) as camera:
        assert camera.status.state is State.STARTING
        status = await camera.settled()
        assert (status.state, status.reason, status.usable) == (State.READY, None, True)
        assert status.identity is not None and status.identity.firmware == "2"
        assert status.findings == {Finding.PAPER_LOW}


async def test_a_call_waits_for_the_first_opening() -> None:
    async with supervised(Cable()) as camera, camera.use() as driver:
        await driver.capture()


async def test_it_is_busy_only_while_lent() -> None:
    states: list[State] = []
    async with supervised(Cable(), changed=lambda status: states.append(status.state)) as camera:
        await camera.settled()
        async with camera.watch() as driver, camera.use() as same:
            assert same is driver
            await same.capture()
        assert camera.status.state is State.READY
    assert states == [State.READY, State.BUSY, State.READY]


async def test_missing_at_first_then_plugged_in() -> None:
    cable = Cable()
    cable.plugged = False
    async with supervised(cable) as camera:
        status = await camera.settled()
        assert (status.state, status.code) == (State.ABSENT, "C10")
        with pytest.raises(DeviceMissing):
            async with camera.use():
                pass
        cable.plugged = True
        await until(lambda: camera.status.usable)


async def test_in_use_by_another_program() -> None:
    cable = Cable()
    cable.in_use = True
    async with supervised(cable) as camera:
        assert (await camera.settled()).code == "C30"
        cable.in_use = False
        await until(lambda: camera.status.usable)


async def test_sdk_missing_and_a_driver_that_cannot_be_made() -> None:
    def missing() -> CableCamera:
        raise DeviceMissing(Device.CAMERA, Reason.SDK_MISSING)

    def broken() -> CableCamera:
        raise ZeroDivisionError

    for make, code in ((missing, "C12"), (broken, "C50")):
        supervisor = Supervisor(Device.CAMERA, make, deadline=1.0, pace=QUICK)
        task = asyncio.create_task(supervisor.run())
        assert (await supervisor.settled()).code == code
        await supervisor.close()
        assert task.done()


async def test_unplugged_while_idle_is_noticed_and_keeps_its_reason_while_gone() -> None:
    cable = Cable()
    async with supervised(cable) as camera:
        await camera.settled()
        cable.plugged = False
        await until(lambda: not camera.status.usable)
        since = camera.status.since
        await asyncio.sleep(0.1)
        assert (camera.status.state, camera.status.code, camera.status.since) == (State.FAULTY, "C20", since)
        cable.plugged = True
        await until(lambda: camera.status.usable)


@pytest.mark.parametrize("n", range(1, 9))
async def test_unplugged_at_call_n_ends_in_a_typed_error_and_comes_back(n: int) -> None:
    cable = Cable()

    def pull() -> None:
        cable.plugged = False

    cable.faults[n] = pull
    async with supervised(cable, pace=Pace(check=10, first=0.005, gone=0.02)) as camera:
        try:
            async with camera.watch() as driver:
                for _ in range(10):
                    async with camera.use():
                        await driver.capture()
        except DeviceError as error:
            assert error.code in ("C20", "C10")
        else:
            pytest.fail("nobody noticed")
        assert not camera.status.usable
        await until(lambda: cable.viewing == 0)
        cable.plugged = True
        await until(lambda: camera.status.usable)
        async with camera.use() as driver:
            await driver.capture()


async def test_unplugged_during_a_watch_cancels_the_body_and_raises_in_its_place() -> None:
    cable = Cable()
    async with supervised(cable) as camera:
        reached = []
        with pytest.raises(DeviceLost) as caught:
            async with camera.watch():
                cable.plugged = False
                try:
                    await asyncio.sleep(60)
                finally:
                    reached.append("cleaned up")
        assert caught.value.reason is Reason.UNPLUGGED
        assert reached == ["cleaned up"]
        task = asyncio.current_task()
        assert task is not None and task.cancelling() == 0
        await asyncio.sleep(0)  # and nothing cancels us later


async def test_a_cancellation_from_outside_wins_over_the_loss() -> None:
    cable = Cable()
    async with supervised(cable) as camera:
        await camera.settled()
        entered = asyncio.Event()

        async def body() -> None:
            async with camera.watch():
                entered.set()
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    task.cancel()
                    raise

        task = asyncio.create_task(body())
        await entered.wait()
        cable.plugged = False
        await asyncio.wait({task})
        assert task.cancelled()


async def test_a_time_limit_around_a_watch_stays_a_time_limit() -> None:
    async with supervised(Cable()) as camera:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05), camera.watch():
                await asyncio.sleep(60)
        assert camera.status.state is State.READY


async def test_a_time_limit_inside_a_watch_does_not_hide_the_loss() -> None:
    cable = Cable()
    async with supervised(cable) as camera:
        with pytest.raises(DeviceLost):
            async with camera.watch(), asyncio.timeout(60):
                cable.plugged = False
                await asyncio.sleep(60)


async def test_a_body_that_catches_the_loss_of_its_own_call_is_cancelled_nevertheless() -> None:
    cable = Cable()
    async with supervised(cable, pace=Pace(check=10, first=0.01)) as camera:
        with pytest.raises(DeviceLost):
            async with camera.watch() as driver:
                cable.plugged = False
                with pytest.raises(DeviceLost):
                    async with camera.use():
                        await driver.capture()
                await asyncio.sleep(60)  # a screen that would stay for ever


async def test_a_driver_called_without_use_inside_a_watch_is_noticed_too() -> None:
    cable = Cable()
    async with supervised(cable, pace=Pace(check=10, first=0.01)) as camera:
        with pytest.raises(DeviceLost):
            async with camera.watch() as driver:
                cable.plugged = False
                await driver.capture()
        assert camera.status.code == "C20"


async def test_what_a_journey_raises_inside_a_watch_passes_unchanged() -> None:
    class Back(Exception):
        pass

    async with supervised(Cable()) as camera:
        with pytest.raises(Back):
            async with camera.watch():
                raise Back
        assert camera.status.state is State.READY


async def test_a_call_that_takes_too_long() -> None:
    cable = Cable()
    cable.hang_at = {3}
    async with supervised(cable, deadline=0.05, pace=Pace(check=10, first=0.01, longest=0.05)) as camera:
        await camera.settled()
        with pytest.raises(DeviceLost) as caught:
            async with camera.use() as driver:
                await driver.capture()
        assert caught.value.code == "C22"
        await until(lambda: camera.status.usable)


async def test_a_body_that_raises_its_own_timeout_is_not_taken_for_the_deadline() -> None:
    async with supervised(Cable()) as camera:
        with pytest.raises(DeviceLost) as caught:
            async with camera.use():
                raise TimeoutError
        assert caught.value.reason is Reason.GARBLED


@pytest.mark.parametrize("n", [1, 2])
async def test_a_device_that_hangs_while_opening_or_being_checked(n: int) -> None:
    cable = Cable()
    cable.hang_at = {n}
    async with supervised(cable, deadline=0.05) as camera:
        assert (await camera.settled()).code == "C22"
        await until(lambda: camera.status.usable)


async def test_a_driver_that_raises_anything_else_is_garbled_and_its_text_is_not_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    cable = Cable()

    def explode() -> None:
        raise RuntimeError("Erika Mustermann")

    cable.faults[3] = explode
    with caplog.at_level(logging.DEBUG):
        async with supervised(cable, pace=Pace(check=10, first=0.01)) as camera:
            await camera.settled()
            with pytest.raises(DeviceLost) as caught:
                async with camera.use() as driver:
                    await driver.capture()
            assert caught.value.code == "C50"
            assert caught.value.__suppress_context__
            await until(lambda: camera.status.usable)
    assert "RuntimeError at test_supervisor.py" in caplog.text
    assert "Erika" not in caplog.text


async def test_a_bad_capture_leaves_the_device_ready() -> None:
    async with supervised(Cable()) as camera:
        with pytest.raises(BadCapture):
            async with camera.use():
                raise BadCapture(Device.CAMERA, Reason.INCOMPLETE)
        assert camera.status.state is State.READY


async def test_a_person_must_act_and_then_it_goes_on_without_opening_again() -> None:
    cable = Cable()
    async with supervised(cable) as camera:
        await camera.settled()
        driver = camera.driver
        cable.hand = DeviceNeedsHand(Device.CAMERA, Reason.TOO_HOT)
        await until(lambda: camera.status.code == "C43")
        assert camera.status.state is State.FAULTY
        cable.hand = None
        await until(lambda: camera.status.usable)
        assert camera.driver is driver


async def test_needing_a_hand_from_the_start_settles() -> None:
    cable = Cable()
    cable.hand = DeviceNeedsHand(Device.CAMERA, Reason.TOO_HOT)
    async with supervised(cable) as camera:
        assert (await camera.settled()).code == "C43"


async def test_two_callers_take_turns_and_who_waits_too_long_is_told() -> None:
    async with supervised(Cable(), deadline=0.3) as camera:
        inside = 0
        most = 0

        async def call(seconds: float) -> None:
            nonlocal inside, most
            async with camera.use():
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(seconds)
                inside -= 1

        await asyncio.gather(*(call(0.01) for _ in range(5)))
        assert most == 1
        async with camera.watch():
            with pytest.raises(DeviceBusy):
                async with camera.watch():
                    pass
        assert camera.status.state is State.READY


async def test_a_citizen_who_cancels_while_it_begins_leaves_no_preview_running() -> None:
    cable = Cable()
    async with supervised(cable, deadline=5, pace=Pace(check=10)) as camera:
        await camera.settled()
        cable.hang_at = {3}

        async def body() -> None:
            async with camera.watch():
                pass

        task = asyncio.create_task(body())
        await until(lambda: cable.calls == 3)
        task.cancel()
        await asyncio.wait({task})
        assert task.cancelled()
        assert cable.calls == 4  # end
        assert camera.status.state is State.READY


async def test_an_end_that_fails_makes_it_open_again() -> None:
    cable = Cable()
    cable.hang_at = {4}
    async with supervised(cable, deadline=0.05, pace=Pace(check=10, first=0.01)) as camera:
        async with camera.watch():
            pass
        assert not camera.status.usable
        await until(lambda: camera.status.usable)


async def test_a_driver_that_does_not_close_is_left_behind() -> None:
    cable = Cable()

    class Clinging(CableCamera):
        async def close(self) -> None:
            await super().close()
            await asyncio.sleep(3600)

    supervisor = Supervisor(Device.CAMERA, lambda: Clinging(cable), deadline=1.0, pace=QUICK)
    task = asyncio.create_task(supervisor.run())
    await supervisor.settled()
    async with asyncio.timeout(1):
        await supervisor.close()
        await supervisor.close()
    assert task.done()


async def test_closing_before_it_ever_ran() -> None:
    await Supervisor(Device.CAMERA, lambda: CableCamera(Cable()), deadline=1.0).close()


async def test_the_loss_is_logged_once_and_so_is_the_return(caplog: pytest.LogCaptureFixture) -> None:
    cable = Cable()
    with caplog.at_level(logging.INFO, "drivers.supervisor"):
        async with supervised(cable) as camera:
            await camera.settled()
            cable.plugged = False
            await until(lambda: not camera.status.usable)
            await asyncio.sleep(0.1)
            cable.plugged = True
            await until(lambda: camera.status.usable)
    assert [record.message for record in caplog.records] == [
        "camera is ready", "camera is faulty (C20)", "camera is ready",
    ]  # fmt: skip


async def test_tries_get_rarer_but_never_so_rare_that_a_replug_goes_unnoticed() -> None:
    slept: list[float] = []
    cable = Cable()
    cable.plugged = False
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await real(0)

    supervisor = Supervisor(Device.CAMERA, lambda: CableCamera(cable), deadline=1.0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("drivers.supervisor.asyncio.sleep", sleep)
        task = asyncio.create_task(supervisor.run())
        await until(lambda: len(slept) >= 8)
        assert max(slept) == Pace().gone
        cable.plugged, cable.in_use = True, True
        del slept[:]
        await until(lambda: len(slept) >= 4)
        await supervisor.close()
    assert task.done()
    assert max(slept) == 30.0
    assert Pace().gone + Pace().check_limit / 3 <= 5.0


def test_hung_again_and_again_it_is_back_within_ten_seconds_each_time() -> None:
    """A vendor's library that hangs at every use: tries that get rarer are for a device that never opens."""
    cable = Cable()

    async def away() -> list[float]:
        loop, spans = asyncio.get_running_loop(), []
        async with supervised(cable, deadline=5.0, pace=Pace()) as camera:
            for _ in range(8):
                await until(lambda: camera.status.usable, 60)
                begun = loop.time()
                cable.hang_at = {cable.calls + 1}
                with pytest.raises(DeviceError, match="too_slow"):
                    async with camera.use() as driver:
                        await driver.capture()
                await until(lambda: camera.status.usable, 60)
                spans.append(loop.time() - begun)
        return spans

    assert max(virtual(away())) <= 10.0


async def test_descriptors_stay_constant_over_300_unplugged_and_replugged_cycles() -> None:
    cable = Cable()
    pace = Pace(check=0.001, first=0.0001, longest=0.001, gone=0.001)
    async with supervised(cable, pace=pace) as camera:
        await camera.settled()
        before = descriptors()
        tasks = len(asyncio.all_tasks())
        for _ in range(300):
            with pytest.raises(DeviceError):
                async with camera.watch() as driver:
                    cable.plugged = False
                    await driver.capture()
            cable.plugged = True
            await until(lambda: camera.status.usable)
        assert descriptors() == before
        assert len(asyncio.all_tasks()) == tasks
