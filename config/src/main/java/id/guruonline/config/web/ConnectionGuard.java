package id.guruonline.config.web;

import id.guruonline.scheduler.work.Fatal;
import id.guruonline.scheduler.work.Wordless;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Has all connections of Tomcat reviewed many times a second, on a thread of its own. */
final class ConnectionGuard
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);
    private static final Duration BETWEEN_REVIEWS = Duration.ofMillis(20);

    private final Connections connections;
    private final ManagementAddress management;
    private final List<GuardedHttp> guarded = new CopyOnWriteArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);

    ConnectionGuard(Connections connections, ManagementAddress management) {
        this.connections = connections;
        this.management = management;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(GuardedHttp.class.getName());
        factory.addConnectorCustomizers(this::guard);
        management.findConnector().ifPresent(this::guard);
        Thread.ofPlatform().daemon().name("connections").start(this::run);
    }

    private void guard(Connector connector) {
        if (connector.getProtocolHandler() instanceof GuardedHttp http) {
            guarded.add(http);
        }
    }

    private void run() {
        try {
            while (!stop.await(BETWEEN_REVIEWS.toMillis(), TimeUnit.MILLISECONDS)) {
                goOnAfter(() ->
                        connections.review(
                                () -> guarded.stream().map(ConnectionGuard::port).toList()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one review, the next one comes. */
    static void goOnAfter(Runnable review) {
        try {
            review.run();
        } catch (RuntimeException | Error e) {
            Fatal.check(e);
            LOG.error("the connections could not be reviewed", Wordless.of(e));
        }
    }

    private static Connections.Port port(GuardedHttp http) {
        List<OpenSocket> open = http.listConnections().stream().map(OpenSocket::new).toList();
        return new Connections.Port(http.getMaxConnections(), open);
    }

    /**
     * A connection of Tomcat's. Whoever reads from it, or waits until he can write, finds its end
     * and closes it himself.
     */
    private record OpenSocket(SocketWrapperBase<NioChannel> socket) implements Connections.Open {

        @Override
        public String id() {
            return GuardedHttp.idOf(socket);
        }

        @Override
        public void end() throws IOException {
            SocketChannel channel = socket.getSocket().getIOChannel();
            // None once it is closed.
            if (channel != null) {
                channel.shutdownInput();
            }
        }

        @Override
        public void cut() throws IOException {
            SocketChannel channel = socket.getSocket().getIOChannel();
            if (channel != null) {
                channel.shutdownOutput();
            }
        }
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
