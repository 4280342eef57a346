package id.guruonline.config.faults.flood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many callers of one manner at once. Who is turned away comes again, a quarter of a second
 * later.
 */
final class Flood implements AutoCloseable {

    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(1);
    private static final Duration BEFORE_COMING_AGAIN = Duration.ofMillis(250);

    private final InetSocketAddress service;
    private final Manner manner;
    private final byte[] first;
    private final byte[] then;
    private final int callers;
    private final Selector selector;
    private final Thread thread;
    private final AtomicLong turnedAway = new AtomicLong();
    private volatile boolean over;

    /** One who calls. */
    private static final class One {

        private ByteBuffer toSay;
        private long nextAt;

        One(ByteBuffer toSay, long nextAt) {
            this.toSay = toSay;
            this.nextAt = nextAt;
        }
    }

    private Flood(int port, Manner manner, int callers) throws IOException {
        this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.manner = manner;
        this.first = manner.first().getBytes(StandardCharsets.UTF_8);
        this.then = manner.then().getBytes(StandardCharsets.UTF_8);
        this.callers = callers;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().daemon().name("flood").start(this::run);
    }

    /** Begins. */
    static Flood of(int port, Manner manner, int callers) throws IOException {
        return new Flood(port, manner, callers);
    }

    /** How many connections the service ended. */
    long turnedAway() {
        return turnedAway.get();
    }

    private void run() {
        ByteBuffer heard = ByteBuffer.allocate(1 << 16);
        long[] comeAgain = new long[callers];
        int waiting = callers;
        try {
            while (!over) {
                long now = System.nanoTime();
                for (int i = waiting - 1; i >= 0; i--) {
                    if (comeAgain[i] <= now) {
                        comeAgain[i] = comeAgain[--waiting];
                        call(now);
                    }
                }
                selector.select(10);
                now = System.nanoTime();
                for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
                    if (!goOn(key, heard)) {
                        key.channel().close();
                        turnedAway.incrementAndGet();
                        comeAgain[waiting++] = now + BEFORE_COMING_AGAIN.toNanos();
                    }
                }
                selector.selectedKeys().clear();
                sayMore(now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            selector.keys().forEach(Flood::close);
        }
    }

    private void call(long now) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.register(
                selector,
                SelectionKey.OP_CONNECT,
                new One(ByteBuffer.wrap(first), now + BETWEEN_BYTES.toNanos()));
        channel.connect(service);
    }

    /** Whether the service still has him. */
    private boolean goOn(SelectionKey key, ByteBuffer heard) {
        SocketChannel channel = (SocketChannel) key.channel();
        One one = (One) key.attachment();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                listen(key, one);
            }
            if (key.isWritable()) {
                channel.write(one.toSay);
                listen(key, one);
            }
            if (key.isReadable()) {
                heard.clear();
                return channel.read(heard) >= 0;
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void listen(SelectionKey key, One one) {
        int reading = manner.reads() ? SelectionKey.OP_READ : 0;
        key.interestOps(reading | (one.toSay.hasRemaining() ? SelectionKey.OP_WRITE : 0));
    }

    private void sayMore(long now) {
        if (then.length == 0) {
            return;
        }
        for (SelectionKey key : selector.keys()) {
            One one = (One) key.attachment();
            if (key.isValid() && one.nextAt <= now && !one.toSay.hasRemaining()) {
                one.nextAt = now + BETWEEN_BYTES.toNanos();
                if (((SocketChannel) key.channel()).isConnected()) {
                    one.toSay = ByteBuffer.wrap(then);
                    listen(key, one);
                }
            }
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException _) {
            // He goes anyway.
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
