package id.guruonline.config.web;

import id.guruonline.scheduler.work.Failures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What bounds the calls from outside. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Connections connections() {
        return new Connections(System::nanoTime);
    }

    @Bean(destroyMethod = "close")
    ConnectionGuard connectionGuard(Connections connections, ManagementAddress management) {
        return new ConnectionGuard(connections, management);
    }

    @Bean
    RefusedCalls refusedCalls(Problems problems) {
        return new RefusedCalls(problems);
    }

    @Bean(destroyMethod = "close")
    TakingIn takingIn(Failures failures) {
        return new TakingIn(TakingIn.AT_ONCE, TakingIn.PATIENCE, failures, System::nanoTime);
    }
}
