package id.guruonline.scheduler.testing;

import com.mongodb.ServerAddress;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Stands between a driver and a MongoDB, reads the name of each command, and asks a {@link
 * WriteGate} around each that writes documents. What the gate throws closes it for good: that write
 * and every later command get an error, as at a gated entrance of the embedded database.
 *
 * <p>It reads MongoDB's OP_MSG; drivers must neither compress nor encrypt.
 */
final class GateProxy implements AutoCloseable {

    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    private static final int BODY = 0;
    private static final int NO_REQUEST = 0;
    private static final int OPERATION_FAILED = 96;
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> HANDSHAKES =
            Set.of("hello", "ismaster", "saslstart", "saslcontinue", "endsessions");

    private final ServerSocket entrance;
    private final ServerAddress database;
    private final WriteGate gate;
    private final Semaphore oneWriteAtATime = new Semaphore(1);
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();
    private long writes;
    private volatile boolean closed;

    GateProxy(ServerAddress database, WriteGate gate) {
        this.database = database;
        this.gate = gate;
        try {
            entrance = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                Socket guest = entrance.accept();
                Socket host = new Socket(database.getHost(), database.getPort());
                guest.setTcpNoDelay(true);
                host.setTcpNoDelay(true);
                sockets.add(guest);
                sockets.add(host);
                Visit visit = new Visit(guest, host);
                Thread.ofVirtual().start(() -> visit.carry(visit::ask));
                Thread.ofVirtual().start(() -> visit.carry(visit::answer));
            } catch (IOException _) {
                // Either end hung up; the entrance itself is looked at above.
            }
        }
    }

    /** One message of the wire protocol. */
    private static final class Message {

        private final byte[] bytes;

        private Message(byte[] bytes) {
            this.bytes = bytes;
        }

        static Message read(DataInputStream from) throws IOException {
            byte[] header = from.readNBytes(HEADER);
            if (header.length < HEADER) {
                throw new IOException("hung up");
            }
            int length = little(header).getInt(0);
            byte[] all = new byte[length];
            System.arraycopy(header, 0, all, 0, HEADER);
            from.readFully(all, HEADER, length - HEADER);
            return new Message(all);
        }

        private static ByteBuffer little(byte[] bytes) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        int id() {
            return little(bytes).getInt(4);
        }

        int answers() {
            return little(bytes).getInt(8);
        }

        /** The command's name in small letters; empty where it is none. */
        String command() {
            ByteBuffer buffer = little(bytes);
            if (buffer.getInt(12) != OP_MSG || bytes[HEADER + 4] != BODY) {
                return "";
            }
            // flags, kind of section, the document's length, the type of its first field
            int from = HEADER + 4 + 1 + 4 + 1;
            int to = from;
            while (bytes[to] != 0) {
                to++;
            }
            return new String(bytes, from, to - from, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        }

        static Message refusal(int request) {
            BsonDocument why =
                    new BsonDocument("ok", new BsonDouble(0))
                            .append("errmsg", new BsonString("This way in is closed"))
                            .append("code", new BsonInt32(OPERATION_FAILED))
                            .append("codeName", new BsonString("OperationFailed"));
            ByteBuffer document =
                    new RawBsonDocument(why, new BsonDocumentCodec()).getByteBuffer().asNIO();
            int length = HEADER + 5 + document.remaining();
            ByteBuffer all = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            all.putInt(length).putInt(request).putInt(request).putInt(OP_MSG);
            all.putInt(0).put((byte) BODY).put(document);
            return new Message(all.array());
        }
    }

    private interface Carrying {
        void carry() throws IOException;
    }

    /** One connection of a driver's. */
    private final class Visit {

        private final DataInputStream fromGuest;
        private final DataInputStream fromHost;
        private final OutputStream toGuest;
        private final OutputStream toHost;
        private final Socket guest;
        private final Socket host;
        private final AtomicInteger write = new AtomicInteger(NO_REQUEST);
        private volatile long number;

        Visit(Socket guest, Socket host) throws IOException {
            this.guest = guest;
            this.host = host;
            fromGuest = new DataInputStream(guest.getInputStream());
            fromHost = new DataInputStream(host.getInputStream());
            toGuest = guest.getOutputStream();
            toHost = host.getOutputStream();
        }

        void carry(Carrying carrying) {
            try {
                while (true) {
                    carrying.carry();
                }
            } catch (IOException _) {
                hangUp();
            }
        }

        private void hangUp() {
            closeQuietly(guest);
            closeQuietly(host);
            end();
        }

        void ask() throws IOException {
            Message message = Message.read(fromGuest);
            String command = message.command();
            if (command.isEmpty() || HANDSHAKES.contains(command)) {
                toHost.write(message.bytes);
            } else if (closed) {
                refuse(message.id());
            } else if (WRITES.contains(command)) {
                write(message);
            } else {
                toHost.write(message.bytes);
            }
        }

        private void write(Message message) throws IOException {
            oneWriteAtATime.acquireUninterruptibly();
            write.set(message.id());
            if (closed) {
                end();
                refuse(message.id());
                return;
            }
            number = ++writes;
            try {
                gate.beforeWrite(number);
            } catch (RuntimeException _) {
                closed = true;
                end();
                refuse(message.id());
                return;
            }
            toHost.write(message.bytes);
        }

        void answer() throws IOException {
            Message message = Message.read(fromHost);
            int request = write.get();
            if (request == NO_REQUEST || message.answers() != request) {
                pass(message);
                return;
            }
            try {
                gate.afterWrite(number);
            } catch (RuntimeException _) {
                closed = true;
            }
            boolean lost = closed;
            end();
            pass(lost ? Message.refusal(request) : message);
        }

        /** The write under way, if there is one, is over. */
        private void end() {
            if (write.getAndSet(NO_REQUEST) != NO_REQUEST) {
                oneWriteAtATime.release();
            }
        }

        private void refuse(int request) throws IOException {
            pass(Message.refusal(request));
        }

        private void pass(Message message) throws IOException {
            synchronized (toGuest) {
                toGuest.write(message.bytes);
            }
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(GateProxy::closeQuietly);
        }
    }
}
