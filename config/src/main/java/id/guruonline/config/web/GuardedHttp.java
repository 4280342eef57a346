package id.guruonline.config.web;

import java.util.Collection;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's HTTP, which shows the connections it has. Tomcat makes it by its name. */
public final class GuardedHttp extends Http11NioProtocol {

    /** Those there are now. */
    Collection<SocketWrapperBase<NioChannel>> listConnections() {
        return getEndpoint().getConnections();
    }

    /** The id by which requests name their connection. */
    static String idOf(SocketWrapperBase<NioChannel> connection) {
        return connection.getServletConnection("http/1.1", "").getConnectionId();
    }
}
