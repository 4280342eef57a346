package id.guruonline.config.playground.page;

import id.guruonline.config.channel.OnPlayground;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

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
    FilterRegistrationBean<LoopbackOnly> loopbackOnly(JsonMapper json) {
        FilterRegistrationBean<LoopbackOnly> registration =
                new FilterRegistrationBean<>(new LoopbackOnly(json));
        registration.addUrlPatterns("/", "/playground", "/playground/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
