package id.guruonline.config.start;

import id.guruonline.bot.delivery.Carriers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Has the carriers say at the start what is missing beyond them. */
@Component
final class CarrierCheck implements ApplicationRunner {

    private final Carriers carriers;

    CarrierCheck(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        carriers.check();
    }
}
