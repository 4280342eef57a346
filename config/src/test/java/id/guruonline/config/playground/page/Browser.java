package id.guruonline.config.playground.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a screen, and what a person does with it. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; skips the test where none is installed. */
    static Browser start() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "No Chromium here: apt-get install chromium chromium-driver runs the browser test");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Looks through a window of that size, in pixels, as a phone or not. */
    void look(int width, int height, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /** Goes away from whatever page is open, and forgets its complaints. */
    void leave() {
        driver.get("about:blank");
        complaints();
    }

    /** Opens the page as somebody who was never there. */
    void openAnew(String address) {
        driver.get(address);
        driver.executeScript("localStorage.clear(); sessionStorage.clear();");
        driver.get(address);
    }

    /** Presses what is there once it is there. */
    void press(String selector) {
        until("pressing " + selector, () -> isPressed(selector));
    }

    private boolean isPressed(String selector) {
        List<WebElement> found = driver.findElements(By.cssSelector(selector));
        if (found.isEmpty() || !found.getFirst().isEnabled()) {
            return false;
        }
        try {
            found.getFirst().click();
            return true;
        } catch (StaleElementReferenceException | ElementClickInterceptedException e) {
            // Drawn anew, or something passes over it: looked for once more.
            return false;
        }
    }

    void type(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    void untilThere(String selector) {
        until(selector, () -> count(selector) > 0);
    }

    void untilReads(String selector, String text) {
        until("\"" + text + "\" at " + selector, () -> read(selector).contains(text));
    }

    private void until(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE).withMessage(what).until(_ -> condition.getAsBoolean());
    }

    void untilCount(String selector, int wanted) {
        until(wanted + " of " + selector, () -> count(selector) == wanted);
    }

    /** What the first that fits carries under that name. */
    String readData(String selector, String name) {
        return (String)
                evaluate(
                        "return document.querySelector(arguments[0]).dataset[arguments[1]]",
                        selector,
                        name);
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** The text of all that fits, a line each. */
    String read(String selector) {
        return (String)
                evaluate(
                        "return [...document.querySelectorAll(arguments[0])]"
                                + ".map(e => e.textContent).join('\\n')",
                        selector);
    }

    Object evaluate(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /** What the page complained about in the browser's console. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    void photograph(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
