package id.guruonline.config.playground;

import id.guruonline.bot.playground.Phones;
import id.guruonline.bot.playground.PlaygroundChannel;
import id.guruonline.bot.playground.PlaygroundPhones;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.work.Workers;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The playground's page at the root, its guard, and what its API works with. */
@OnPlayground
@Configuration(proxyBeanMethods = false)
class PlaygroundConfiguration implements WebMvcConfigurer {

    private static final String PAGE = "/playground/index.html";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:" + PAGE);
        registry.addViewController("/playground").setViewName("forward:" + PAGE);
        registry.addViewController("/playground/").setViewName("forward:" + PAGE);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/playground/**")
                .addResourceLocations("classpath:/playground/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    FilterRegistrationBean<LoopbackOnly> loopbackOnly(JsonMapper json) {
        FilterRegistrationBean<LoopbackOnly> registration =
                new FilterRegistrationBean<>(new LoopbackOnly(json));
        registration.addUrlPatterns("/", "/playground", "/playground/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    Phones phones(MongoTemplate mongo, InstantSource clock) {
        return new Phones(mongo, clock);
    }

    @Bean
    PlaygroundPhones playgroundPhones(Phones phones, Inbox inbox) {
        return new PlaygroundPhones(phones, inbox, () -> UUID.randomUUID().toString());
    }

    @Bean
    PlaygroundChannel playgroundChannel(Phones phones) {
        return new PlaygroundChannel(phones);
    }

    /** What everybody saves orders through while the playground is on. */
    @Bean
    @Primary
    OrderStore observedOrders(@Qualifier("orderStore") OrderStore orders, News news) {
        return new ObservedOrders(orders, news);
    }

    @Bean
    News news(Phones phones) {
        News news = new News();
        phones.listen(message -> news.phoneChanged(message.person()));
        return news;
    }

    @Bean
    WindableClock windableClock(MongoTemplate mongo) {
        return new WindableClock(mongo, InstantSource.system());
    }

    @Bean
    Settling settling(Workers workers, WindableClock clock) {
        return new Settling(workers, clock, System::nanoTime, PlaygroundConfiguration::rest);
    }

    @Bean
    Winding winding(Workers workers, WindableClock clock, Settling settling) {
        return new Winding(workers, clock, settling);
    }

    @Bean
    WorldLoading worldLoading(
            Workers workers,
            Winding winding,
            MongoSchema schema,
            MongoPeople people,
            WindableClock clock,
            News news) {
        return new WorldLoading(workers, winding, schema, people, clock, news);
    }

    @Bean
    Times times(GuruSettings settings) {
        return new Times(settings.timeZone());
    }

    private static void rest(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
