package id.guruonline.config.playground.page;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Says in the log, once the web server listens, that the playground is on and where. */
final class PageAddress implements ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(PageAddress.class);

    private final Optional<PlaygroundKey> key;

    PageAddress(Optional<PlaygroundKey> key) {
        this.key = key;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        String page = "http://127.0.0.1:" + event.getWebServer().getPort() + "/";
        key.ifPresentOrElse(
                needed ->
                        LOG.warn(
                                "the playground is on, beside what is real; whoever has its key"
                                        + " speaks for anybody: {}?{}={}",
                                page,
                                KeyHoldersOnly.PARAMETER,
                                needed.forTheLog()),
                () -> LOG.info("the playground: {}", page));
    }
}
