package id.guruonline.config.playground;

import id.guruonline.config.start.GuruOnline;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service, on a port of its own and a database in memory, with the playground on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = GuruOnline.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"guru.data=memory", "guru.mongodb-uri=", "guru.playground=on"})
@DirtiesContext
public @interface OnRunningPlayground {}
