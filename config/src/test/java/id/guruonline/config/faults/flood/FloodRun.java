package id.guruonline.config.faults.flood;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.faults.machine.Engine;
import id.guruonline.config.faults.machine.FakeClock;
import id.guruonline.config.faults.machine.Program;
import id.guruonline.config.faults.machine.Service;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of callers who only want to keep the service busy or waiting, of each manner: its
 * health is told in time throughout, and what Twilio signed is taken. It is no part of the usual
 * tests; the profile {@code faults} runs it on the packaged service with {@code
 * -Dfaults.run=FloodRun}, on a machine that has nothing else to do. {@code -Dflood.callers} says
 * how many call, {@code -Dflood.seconds} for how long.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodRun {

    private static final int CALLERS = Integer.getInteger("flood.callers", 4_000);
    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("flood.seconds", 10));
    private static final Duration WARMING_UP = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @TempDir private Path folder;

    private Engine engine;
    private Service service;

    @BeforeAll
    void start() {
        engine = Engine.embedded(folder);
        engine.start();
        service =
                Service.of(
                        1,
                        Program.found(),
                        engine.uri(),
                        Bystander.SETTINGS,
                        FakeClock.ofTheMachine(folder),
                        folder);
        service.start();
        service.awaitUp();
    }

    @AfterAll
    void end() {
        service.close();
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void health_is_told_and_messages_are_taken_however_many_call(Manner manner)
            throws IOException, InterruptedException {
        new Bystander(service.port(), manner + "-before").goOnFor(WARMING_UP);
        Bystander bystander = new Bystander(service.port(), manner.name());
        Duration before = service.machine().cpu();
        try (Flood flood = Flood.of(service.port(), manner, CALLERS)) {
            bystander.goOnFor(TIME);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %s; %d turned away; the service took %d ms of CPU; load %.1f%n",
                    manner,
                    bystander,
                    flood.turnedAway(),
                    service.machine().cpu().minus(before).toMillis(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        assertThat(bystander.failures()).isEmpty();
        assertThat(bystander.longest()).isLessThan(LONGEST);
    }
}
