"""One window a home: a second start hands its wish to the first and ends.

The lock is a file in the home folder, taken over when its owner died; the wish travels through a local socket that only
this user may open.
"""

from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME = "window.lock"
WAIT_MS = 2000


class SingleInstance(QObject):
    """Guards one home.

    Signals: `wish_arrived(text)` a second start asks for this ("show", "paste").
    """

    wish_arrived = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "kbassist-" + blake2b(str(folder.resolve()).encode(), digest_size=10).hexdigest()
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def is_first(self) -> bool:
        """Takes the home for this window; False where another window has it.

        Where no lock can be written, on a read-only or full disk, the other window is known by its answer.
        """
        if not self._lock.tryLock(0) and (self._lock.error() is QLockFile.LockError.LockFailedError or self._answers()):
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def hand_over(self, wish: str) -> bool:
        """Gives `wish` to the window that has the home; False where it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(wish.encode() + b"\n")
        is_sent = socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return is_sent

    def _answers(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(WAIT_MS)

    def release(self) -> None:
        """Gives the home free."""
        self._server.close()
        self._lock.unlock()

    @Slot()
    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            self._read_from(socket)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read_from(socket)

    def _read_from(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            self.wish_arrived.emit(bytes(socket.readLine().data()).decode(errors="replace").strip())
