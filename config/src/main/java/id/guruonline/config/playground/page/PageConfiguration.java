package id.guruonline.config.playground.page;

import id.guruonline.config.channel.MoreThanADemo;
import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.channel.SpringSettings;
import id.guruonline.config.web.Problems;
import jakarta.servlet.Filter;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page at the root, and its guard. */
@OnPlayground
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

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
    @Conditional(MoreThanADemo.class)
    PlaygroundKey playgroundKey(Environment environment) {
        String chosen = new SpringSettings(environment).get("guru.playground-key");
        return chosen.isEmpty() ? PlaygroundKey.make() : PlaygroundKey.chosen(chosen);
    }

    @Bean
    PageAddress pageAddress(Optional<PlaygroundKey> key) {
        return new PageAddress(key);
    }

    @Bean
    FilterRegistrationBean<LoopbackOnly> loopbackOnly(Problems problems) {
        return before(new LoopbackOnly(problems), 10);
    }

    @Bean
    @Conditional(MoreThanADemo.class)
    FilterRegistrationBean<KeyHoldersOnly> keyHoldersOnly(PlaygroundKey key, Problems problems) {
        return before(new KeyHoldersOnly(key, problems), 11);
    }

    private static <F extends Filter> FilterRegistrationBean<F> before(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/", "/playground", "/playground/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
