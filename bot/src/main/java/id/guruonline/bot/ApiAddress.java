package id.guruonline.bot;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a channel's API is, if not at the channel's own address. */
public final class ApiAddress {

    private static final String LOCALHOST = "localhost";

    private ApiAddress() {}

    /**
     * Secrets and what people write go there, so it is encrypted or stays on this machine: throws
     * {@link WrongSetting} on plain http to anywhere else.
     *
     * @param variable what it was set by
     */
    public static void requireUnheard(String variable, URI address) {
        if ("http".equalsIgnoreCase(address.getScheme()) && !isHere(address.getHost())) {
            throw new WrongSetting(
                    variable
                            + " is https://...: plain http is for servers on this machine alone, as"
                            + " in http://127.0.0.1:8081");
        }
    }

    private static boolean isHere(@Nullable String host) {
        try {
            return host != null && (host.equalsIgnoreCase(LOCALHOST) || isLoopback(host));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Throws {@link IllegalArgumentException} on a name. */
    private static boolean isLoopback(String host) {
        return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    }
}
