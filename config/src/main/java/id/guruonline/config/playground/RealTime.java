package id.guruonline.config.playground;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Without the playground the service's clock is the machine's. */
@Configuration(proxyBeanMethods = false)
@Conditional(PlaygroundIsOff.class)
class RealTime {

    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }
}
