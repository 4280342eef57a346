package id.guruonline.config.playground.api;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.page.News;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What open pages are told by themselves. */
@OnPlayground
@RestController
class EventsController {

    private final News news;

    EventsController(News news) {
        this.news = news;
    }

    @GetMapping(path = "/playground/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return news.open();
    }
}
