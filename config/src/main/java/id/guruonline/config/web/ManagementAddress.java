package id.guruonline.config.web;

import id.guruonline.bot.WrongSetting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where those who run the service see its metrics, and why its health is as it is: a port of its
 * own beside the service's, where {@code MANAGEMENT_PORT} names one.
 */
@Component
final class ManagementAddress implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PORT = "guru.management.port";
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_THREADS = 10;
    private static final int LONGEST_SILENCE_MILLIS = 5_000;

    private final @Nullable Connector connector;

    ManagementAddress(Environment environment) {
        String port = environment.getProperty(PORT, "").strip();
        String address = environment.getProperty("guru.management.address", "").strip();
        this.connector = port.isEmpty() ? null : connector(address, number(port));
        if (connector != null
                && connector.getPort() != 0
                && port.equals(environment.getProperty("server.port"))) {
            throw new WrongSetting("MANAGEMENT_PORT is another port than SERVER_PORT");
        }
    }

    private static int number(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new WrongSetting("MANAGEMENT_PORT is the number of a port");
        }
        return Integer.parseInt(port);
    }

    private static Connector connector(String address, int port) {
        GuardedHttp http = new GuardedHttp();
        try {
            http.setAddress(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new WrongSetting("MANAGEMENT_ADDRESS is no address of this machine", e);
        }
        http.setMaxConnections(MOST_CONNECTIONS);
        http.setMaxThreads(MOST_THREADS);
        http.setConnectionTimeout(LONGEST_SILENCE_MILLIS);
        Connector connector = new Connector(http);
        connector.setPort(port);
        return connector;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (connector != null) {
            factory.addAdditionalConnectors(connector);
        }
    }

    /** What listens there; none where no port is set. */
    Optional<Connector> findConnector() {
        return Optional.ofNullable(connector);
    }

    /** The port, once the service has started; none where none is set. */
    Optional<Integer> findPort() {
        return connector == null ? Optional.empty() : Optional.of(connector.getLocalPort());
    }
}
