package id.guruonline.bench.stand;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands between a driver and its database and counts the commands that go by, by what they are and
 * what collection they are for. It understands the one kind of message that drivers send.
 */
public final class CommandProxy implements AutoCloseable {

    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int FLAGS = 4;
    private static final Set<String> OF_THE_DRIVER =
            Set.of("hello", "ping", "isMaster", "ismaster");

    private final ServerSocket server;
    private final String host;
    private final int port;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * @param database host and port
     */
    public CommandProxy(String database) {
        host = database.substring(0, database.lastIndexOf(':'));
        port = Integer.parseInt(database.substring(database.lastIndexOf(':') + 1));
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same address by way of here. */
    public String through(String uri) {
        return uri.replace(host + ":" + port, "127.0.0.1:" + server.getLocalPort());
    }

    /** What went by since the last call, by command and collection. */
    public Map<String, Long> take() {
        Map<String, Long> taken = new TreeMap<>();
        counts.forEach((command, count) -> {
            long many = count.sumThenReset();
            if (many > 0) {
                taken.put(command, many);
            }
        });
        return taken;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket driver = server.accept();
                Thread.ofVirtual().start(() -> connect(driver));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket driver) {
        try {
            open.add(driver);
            Socket database = new Socket(host, port);
            open.add(database);
            driver.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> back(database, driver));
            pass(driver, database);
        } catch (IOException _) {
            // The driver gave up before, or is told so now.
            hangUp(driver);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                DataInputStream in = new DataInputStream(from.getInputStream())) {
            OutputStream out = to.getOutputStream();
            byte[] header = new byte[HEADER];
            while (true) {
                in.readFully(header);
                ByteBuffer head = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
                byte[] body = new byte[head.getInt(0) - HEADER];
                in.readFully(body);
                if (head.getInt(12) == OP_MSG) {
                    count(ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN));
                }
                byte[] whole = new byte[HEADER + body.length];
                System.arraycopy(header, 0, whole, 0, HEADER);
                System.arraycopy(body, 0, whole, HEADER, body.length);
                out.write(whole);
                out.flush();
            }
        } catch (IOException _) {
            // One of both hung up.
        }
    }

    /** The command is in the section of kind 0; others carry what it writes. */
    private void count(ByteBuffer body) {
        int at = FLAGS;
        while (at < body.limit() && body.get(at) != 0) {
            at += 1 + body.getInt(at + 1);
        }
        int name = at + 1 + Integer.BYTES + 1;
        int end = endOfName(body, name);
        String command = text(body, name, end);
        if (OF_THE_DRIVER.contains(command)) {
            return;
        }
        boolean ofCollection = body.get(name - 1) == 2;
        int value = end + 1;
        String collection =
                ofCollection
                        ? " "
                                + text(
                                        body,
                                        value + Integer.BYTES,
                                        value + Integer.BYTES + body.getInt(value) - 1)
                        : "";
        counts.computeIfAbsent(command + collection, _ -> new LongAdder()).increment();
    }

    private static int endOfName(ByteBuffer body, int from) {
        int end = from;
        while (body.get(end) != 0) {
            end++;
        }
        return end;
    }

    private static String text(ByteBuffer body, int from, int to) {
        byte[] bytes = new byte[to - from];
        body.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void back(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of both hung up.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
