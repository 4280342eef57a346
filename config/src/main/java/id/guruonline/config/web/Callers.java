package id.guruonline.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
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

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
