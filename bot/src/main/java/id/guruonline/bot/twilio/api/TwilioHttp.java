package id.guruonline.bot.twilio.api;

import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import id.guruonline.bot.delivery.Reach;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP under Twilio's library: the API's address can be changed, nothing is ever posted again
 * by itself, and answers that are not the API's (a proxy's page, a 429 without words) are told
 * apart from those that are.
 */
public final class TwilioHttp extends NetworkHttpClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    private static final Timeout RESPONSE = Timeout.ofSeconds(10);

    /** To get a connection, to connect it, and to be answered. */
    public static final Duration LONGEST_CALL =
            Duration.ofMillis(2 * CONNECT.toMilliseconds() + RESPONSE.toMilliseconds());

    private static final RequestConfig ANSWER =
            RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(RESPONSE)
                    .build();

    /** More than the recipients served at the same time: no lane waits for another's calls. */
    private static final int CONNECTIONS = 128;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BROKEN = 500;
    private static final int BAD = 400;

    private final @Nullable URI api;
    private final Reach reach = new Reach("twilio", System::nanoTime);
    private volatile @Nullable Told lastTold;

    /**
     * What time it was at Twilio.
     *
     * @param seen when it was told, as {@link System#nanoTime()}
     */
    private record Told(Instant time, long seen) {

        Instant now() {
            return time.plusNanos(System.nanoTime() - seen);
        }
    }

    private TwilioHttp(@Nullable URI api, HttpClientBuilder builder) {
        super(builder);
        this.api = api;
    }

    /** A client for that account. */
    public static TwilioRestClient client(TwilioSettings settings) {
        return client(settings, ANSWER);
    }

    /**
     * A client for that account that waits as long as it is told.
     *
     * @param answer how long
     */
    public static TwilioRestClient client(TwilioSettings settings, RequestConfig answer) {
        String sid = settings.accountSid();
        return new TwilioRestClient.Builder(sid, settings.authToken().value())
                .httpClient(new TwilioHttp(settings.apiUrl(), builder(answer)))
                .build();
    }

    private static HttpClientBuilder builder(RequestConfig answer) {
        ConnectionConfig connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(answer.getResponseTimeout())
                        .build();
        return HttpClientBuilder.create()
                .useSystemProperties()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDefaultConnectionConfig(connection)
                                .setMaxConnPerRoute(CONNECTIONS)
                                .setMaxConnTotal(CONNECTIONS)
                                .build())
                // The library sets time-outs of its own, half a minute long, on every request.
                .addExecInterceptorFirst(
                        "timeouts",
                        (request, scope, chain) -> {
                            scope.clientContext.setRequestConfig(answer);
                            return chain.proceed(request, scope);
                        });
    }

    /** Once: the library's own would post a message up to six times. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] codes, int retries, long delay) {
        return makeRequest(request);
    }

    /** What time it is at Twilio, by what it answered that client last; empty before. */
    public static Optional<Instant> findTime(TwilioRestClient client) {
        return client.getHttpClient() instanceof TwilioHttp http
                ? Optional.ofNullable(http.lastTold).map(Told::now)
                : Optional.empty();
    }

    /** Whether Twilio answers that client; none for a client of somebody else's. */
    public static Optional<Reach> findReach(TwilioRestClient client) {
        return client.getHttpClient() instanceof TwilioHttp http
                ? Optional.of(http.reach)
                : Optional.empty();
    }

    /**
     * Whether Twilio answers that client, as far as is known: where the last call did not come
     * through it is asked for something that changes nothing. Of a client of somebody else's
     * nothing is known.
     */
    public static boolean answers(TwilioRestClient client) {
        return findReach(client).map(reach -> reach.answers(() -> isAnswered(client))).orElse(true);
    }

    /** Asks whether Twilio is still there, where nothing was heard of it for a while. */
    public static void probe(TwilioRestClient client) {
        findReach(client).ifPresent(reach -> reach.probe(() -> isAnswered(client)));
    }

    /** By Twilio, or by whoever turns calls away before it and is not out of order. */
    private static boolean isAnswered(TwilioRestClient client) {
        String account = "/2010-04-01/Accounts/" + client.getAccountSid() + ".json";
        try {
            client.request(new Request(HttpMethod.GET, Domains.API.toString(), account));
            return true;
        } catch (TwilioBusy e) {
            return true;
        } catch (TwilioBroken e) {
            return e.status() < BROKEN;
        } catch (TwilioTrouble | TwilioException e) {
            return false;
        }
    }

    /** Whatever it throws, Twilio was not reached; a 429 is an answer of its own. */
    @Override
    public Response makeRequest(Request request) {
        try {
            Response answer = answerTo(request);
            reach.reached();
            return answer;
        } catch (TwilioBusy e) {
            reach.reached();
            throw e;
        } catch (RuntimeException e) {
            reach.missed();
            throw e;
        }
    }

    private Response answerTo(Request request) {
        Response response = super.makeRequest(moved(request));
        int status = response.getStatusCode();
        if (status == TOO_MANY_REQUESTS) {
            throw new TwilioBusy(findWait(response).orElse(null));
        }
        String body = response.getContent();
        if (status >= BROKEN || (status >= BAD && !body.stripLeading().startsWith("{"))) {
            throw new TwilioBroken(status);
        }
        findDate(response).ifPresent(date -> lastTold = new Told(date, System.nanoTime()));
        return new Response(body, status, response.getHeaders());
    }

    private Request moved(Request request) {
        if (api == null) {
            return request;
        }
        URI asked = URI.create(request.getUrl());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String base = api.toString().replaceFirst("/+$", "");
        Request moved = new Request(request.getMethod(), base + asked.getRawPath() + query);
        moved.setAuth(request.getUsername(), request.getPassword());
        moved.setContentType(request.getContentType());
        moved.setBody(request.getBody());
        moved.setUserAgentExtensions(request.getUserAgentExtensions());
        request.getQueryParams().forEach((n, vs) -> vs.forEach(v -> moved.addQueryParam(n, v)));
        request.getPostParams().forEach((n, vs) -> vs.forEach(v -> moved.addPostParam(n, v)));
        request.getHeaderParams().forEach((n, vs) -> vs.forEach(v -> moved.addHeaderParam(n, v)));
        return moved;
    }

    private static Optional<Instant> findDate(Response response) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase("Date"))
                .findFirst()
                .map(header -> DateUtils.parseStandardDate(header.getValue()));
    }

    private static Optional<Duration> findWait(Response response) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase("Retry-After"))
                .map(header -> header.getValue().strip())
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .findFirst();
    }
}
