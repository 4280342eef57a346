package id.guruonline.config.playground.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed, by server-sent events; what it is they fetch. Telling
 * never waits for a page: each has a queue and a thread of its own, and news that is still in the
 * queue is not put there twice. A page whose queue is full is let go; it connects again and fetches
 * everything.
 *
 * <p>It ends before the web server does, which would otherwise wait for the pages.
 */
public final class News implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final int LONGEST_QUEUE = 2_000;

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    private record Item(String event, Map<String, String> data) {}

    private static final Item END = new Item("end", Map.of());

    /** Somebody's phone shows something new. */
    public void phoneChanged(String person) {
        tell(new Item("phone", Map.of("person", person)));
    }

    /** An order changed, or its offers or stars. */
    public void ordersChanged() {
        tell(new Item("orders", Map.of()));
    }

    /** The clock was wound. */
    public void clockChanged() {
        tell(new Item("clock", Map.of()));
    }

    /** Everything is different. */
    public void worldChanged() {
        tell(new Item("world", Map.of()));
    }

    /** A page that listens from now on. */
    public SseEmitter open() {
        Page page = new Page(new SseEmitter(0L));
        page.emitter.onCompletion(page::end);
        page.emitter.onError(_ -> page.end());
        pages.add(page);
        Thread.ofVirtual().name("news").start(page::write);
        return page.emitter;
    }

    private void tell(Item item) {
        pages.forEach(page -> page.add(item));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        pages.forEach(Page::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Page {

        private final SseEmitter emitter;
        private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);

        Page(SseEmitter emitter) {
            this.emitter = emitter;
        }

        void add(Item item) {
            if (!queue.contains(item) && !queue.offer(item)) {
                end();
            }
        }

        void end() {
            pages.remove(this);
            queue.clear();
            queue.add(END);
        }

        void write() {
            try {
                emitter.send(SseEmitter.event().reconnectTime(RECONNECT.toMillis()).comment("on"));
                Item next = take();
                while (!next.equals(END)) {
                    emitter.send(event(next));
                    next = take();
                }
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("a page is gone: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                pages.remove(this);
            }
        }

        private Item take() throws InterruptedException, IOException {
            Item next = queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
            while (next == null) {
                emitter.send(SseEmitter.event().comment("still on"));
                next = queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
            }
            return next;
        }

        private SseEmitter.SseEventBuilder event(Item item) {
            return SseEmitter.event()
                    .name(item.event())
                    .data(item.data(), MediaType.APPLICATION_JSON);
        }
    }
}
