package id.guruonline.bot.telegram.api;

import id.guruonline.bot.ApiAddress;
import id.guruonline.bot.WrongSetting;
import id.guruonline.bot.delivery.Reach;
import id.guruonline.bot.telegram.api.Answer.Done;
import id.guruonline.bot.telegram.api.Answer.NotSent;
import id.guruonline.bot.telegram.api.Answer.Refusal;
import id.guruonline.bot.telegram.api.Answer.Unclear;
import id.guruonline.scheduler.work.Fatal;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Calls of the Bot API, each made once: nothing is posted again behind the caller's back, and a
 * failure says whether Telegram may have acted all the same. Thread-safe.
 */
public final class TelegramApi implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** More than the recipients served at the same time: no lane waits for another's calls. */
    private static final int AT_ONCE = 128;

    /** Shorter than servers keep an idle connection, so that none is found dead when it is used. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final Pattern ROOT = Pattern.compile("https?://[A-Za-z0-9._-]+(:\\d{1,5})?/*");

    private final OkHttpClient http;
    private final TelegramClient client;
    private final Duration longestCall;
    private final Reach reach;

    /**
     * @param address Telegram's, or any other that speaks the same; empty for Telegram's. It has no
     *     path
     * @param patience how long an answer may take
     * @param reach told whether Telegram answers
     */
    public TelegramApi(BotToken token, String address, Duration patience, Reach reach) {
        this.reach = reach;
        longestCall = patience.plus(CONNECT).plus(CONNECT);
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        http =
                new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .connectionPool(
                                new ConnectionPool(AT_ONCE, IDLE.toSeconds(), TimeUnit.SECONDS))
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .connectTimeout(CONNECT)
                        .writeTimeout(CONNECT)
                        .readTimeout(patience)
                        .callTimeout(longestCall)
                        .addInterceptor(TelegramApi::onlyJson)
                        .addNetworkInterceptor(TelegramApi::marked)
                        .build();
        client = new OkHttpTelegramClient(http, token.reveal(), url(address));
    }

    private static TelegramUrl url(String address) {
        if (address.isBlank()) {
            return TelegramUrl.DEFAULT_URL;
        }
        if (!ROOT.matcher(address.strip()).matches()) {
            throw new WrongSetting("TELEGRAM_API_URL is like https://host:port, without a path");
        }
        URI uri = URI.create(address.strip());
        ApiAddress.requireUnheard("TELEGRAM_API_URL", uri);
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("http") ? 80 : 443;
        return new TelegramUrl(uri.getScheme(), uri.getHost(), port, false);
    }

    /** After how long a call is broken off. */
    public Duration longestCall() {
        return longestCall;
    }

    /** Calls a method of the Bot API. */
    public <T extends Serializable> Answer<T> call(BotApiMethod<T> method) {
        try {
            return await(client.executeAsync(method));
        } catch (TelegramApiException _) {
            return new Refusal<>(400, "not a valid " + method.getMethod(), null);
        }
    }

    /** As {@link #call(BotApiMethod)}, for a method that the library does not make one of those. */
    public Answer<Boolean> call(SetWebhook method) {
        return await(client.executeAsync(method));
    }

    /**
     * Whether Telegram answers, as far as is known: where the last call did not come through it is
     * asked for something that changes nothing.
     */
    public boolean answers() {
        return reach.answers(this::isThere);
    }

    /** Asks whether Telegram is still there, where nothing was heard of it for a while. */
    public void probe() {
        reach.probe(this::isThere);
    }

    private boolean isThere() {
        try {
            return isAnswered(client.executeAsync(new GetMe()));
        } catch (TelegramApiException e) {
            throw new IllegalStateException("getMe asks for nothing", e);
        }
    }

    /** By Telegram, or by whoever turns calls away before it and is not out of order. */
    private static boolean isAnswered(CompletableFuture<?> call) {
        try {
            call.get();
            return true;
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Fatal.check(cause);
            return failed(cause) instanceof Refusal<?>(int code, _, _)
                    ? code / 100 != 5
                    : find(cause, NotTelegram.class).filter(no -> no.status / 100 != 5).isPresent();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T extends Serializable> Answer<T> await(CompletableFuture<T> call) {
        Answer<T> answer = outcome(call);
        if (isByTelegram(answer)) {
            reach.reached();
        } else {
            reach.missed();
        }
        return answer;
    }

    private static boolean isByTelegram(Answer<?> answer) {
        return switch (answer) {
            case Done<?> _ -> true;
            case Refusal<?>(int code, _, _) -> code / 100 != 5;
            case NotSent<?> _, Unclear<?> _ -> false;
        };
    }

    private static <T extends Serializable> Answer<T> outcome(CompletableFuture<T> call) {
        try {
            return new Done<>(call.get());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Fatal.check(cause);
            return failed(cause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Unclear<>("interrupted");
        }
    }

    private static <T> Answer<T> failed(Throwable cause) {
        if (cause instanceof TelegramApiRequestException refused
                && refused.getApiResponse() != null) {
            int code = Objects.requireNonNullElse(refused.getErrorCode(), 0);
            return new Refusal<>(code, refused.getApiResponse(), retryAfter(refused));
        }
        Optional<NotTelegram> stranger = find(cause, NotTelegram.class);
        if (stranger.isPresent()) {
            String why = "HTTP " + stranger.get().status + ", not by Telegram";
            return stranger.get().turnedAway() ? new NotSent<>(why) : new Unclear<>(why);
        }
        // Wordless: what broken answers and addresses say could hold anything.
        String why = cause.getClass().getSimpleName();
        boolean broke = cause instanceof IOException && find(cause, Underway.class).isEmpty();
        return broke ? new NotSent<>(why) : new Unclear<>(why);
    }

    private static @Nullable Duration retryAfter(TelegramApiRequestException refused) {
        ResponseParameters parameters = refused.getParameters();
        Integer seconds = parameters == null ? null : parameters.getRetryAfter();
        return seconds == null ? null : Duration.ofSeconds(Math.max(1, seconds));
    }

    private static <E> Optional<E> find(Throwable failure, Class<E> kind) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 16; t = t.getCause(), depth++) {
            if (kind.isInstance(t)) {
                return Optional.of(kind.cast(t));
            }
        }
        return Optional.empty();
    }

    /** A page of a proxy in between is told from an answer of Telegram, which is always JSON. */
    private static Response onlyJson(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody start = response.peekBody(64)) {
            if (start.string().stripLeading().startsWith("{")) {
                return response;
            }
        } catch (IOException e) {
            response.close();
            throw new Underway(e);
        }
        response.close();
        throw new NotTelegram(response.code());
    }

    /** Whatever fails from here on has a connection, so that Telegram may have heard of it. */
    private static Response marked(Interceptor.Chain chain) throws IOException {
        try {
            // With this header OkHttp itself would post again what a 503 answered.
            return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
        } catch (IOException e) {
            throw new Underway(e);
        }
    }

    /** Breaks off what is under way. Nothing can be called any more. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static final class Underway extends IOException {

        Underway(IOException cause) {
            super(cause);
        }
    }

    private static final class NotTelegram extends IOException {

        final int status;

        NotTelegram(int status) {
            this.status = status;
        }

        /** Whether whoever answered certainly did not pass the call on. */
        boolean turnedAway() {
            return status == 503 || status / 100 == 4 || status / 100 == 3;
        }
    }
}
