package id.guruonline.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where callers are, as far as that can be told. */
public final class Callers {

    /** What proxies and tunnels add of their own; whoever calls directly sends none of it. */
    private static final Pattern PASSED_ON =
            Pattern.compile(
                    "forwarded|via|x-forwarded-.*|x-real-ip|x-original-.*|x-client-ip|x-envoy-.*"
                            + "|x-cluster-client-ip|true-client-ip|cf-.*|cdn-loop|fastly-.*|fly-.*"
                            + "|x-appengine-.*|x-azure-.*|ngrok-.*|tailscale-.*");

    /** Proxies speak it by default, browsers and scripts have not for twenty years. */
    private static final String OLD_PROTOCOL = "HTTP/1.0";

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::(\\d{1,5}))?");

    private static final int USUAL_PORT = 80;

    private Callers() {}

    /** Whether the call comes from this machine; a proxy's that stands here does too. */
    public static boolean isOnThisMachine(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr());
    }

    /** Whether anything shows that a proxy passed the call on. */
    public static boolean isPassedOn(HttpServletRequest request) {
        return OLD_PROTOCOL.equals(request.getProtocol())
                || Collections.list(request.getHeaderNames()).stream()
                        .anyMatch(
                                name -> PASSED_ON.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** Whether the call came in where nobody but this machine's own callers can. */
    public static boolean isReceivedWithin(HttpServletRequest request) {
        return isLoopback(request.getLocalAddr());
    }

    /**
     * Whether the caller called this machine by its own name, and the port that he reached: a name
     * that was made to mean this machine (DNS rebinding) is another, and a proxy that passes on the
     * name it was called by seldom has the service's port in it.
     */
    public static boolean isNamedRight(HttpServletRequest request) {
        Matcher host =
                THIS_MACHINE.matcher(Objects.requireNonNullElse(request.getHeader("Host"), ""));
        if (!host.matches()) {
            return false;
        }
        int port = host.group(1) == null ? USUAL_PORT : Integer.parseInt(host.group(1));
        return port == request.getLocalPort();
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
