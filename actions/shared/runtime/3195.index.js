export const id = 3195;
export const ids = [3195];
export const modules = {

/***/ 33195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createNodeHttp: () => (/* binding */ createNodeHttp)
/* harmony export */ });
const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
/**
 * Requests over Node's own client. Redirects are answers, not followed: a probe must not leave the
 * environment. Nothing is thrown: what is not an HTTP answer is `unreachable` with the reason.
 */
function createNodeHttp(options = {}) {
    const proxyEnv = options.env === undefined ? {} : { proxyEnv: withLoopback(options.env) };
    const clients = new Map();
    const clientFor = (protocol) => {
        const client = clients.get(protocol) ?? loadClient(protocol, proxyEnv);
        clients.set(protocol, client);
        return client;
    };
    return {
        async request(request) {
            const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
            if (url === undefined)
                return unreachable(`\`${request.url}\` is not an address`);
            const { protocol } = url;
            if (protocol === "http:" || protocol === "https:") {
                return exchange(await clientFor(protocol), url, request);
            }
            return unreachable(`${protocol} is not http or https`);
        },
    };
}
/** Loaded for the first request: the clients of Node take as long as Node itself to start. */
async function loadClient(protocol, proxyEnv) {
    const client = await (protocol === "http:" ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)));
    // A kept connection that the server closed meanwhile would look like an unreachable server.
    const agent = new client.Agent({ keepAlive: false, ...proxyEnv });
    return { send: client.request, agent };
}
function unreachable(reason) {
    return Promise.resolve({ kind: "unreachable", reason });
}
function withLoopback(env) {
    const given = env["NO_PROXY"] ?? env["no_proxy"];
    const none = ["localhost", "127.0.0.1", "::1", ...(given === undefined ? [] : [given])].join(",");
    return { ...env, NO_PROXY: none, no_proxy: none };
}
function exchange({ send, agent }, url, request) {
    const { method = "GET", headers = {}, body, signal, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
    return new Promise((resolve) => {
        let sent;
        const finish = (result) => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", onAbort);
            resolve(result);
            if (result.kind === "unreachable")
                sent?.destroy();
        };
        const fail = (reason) => finish({ kind: "unreachable", reason });
        const onAbort = () => fail("the request was cancelled");
        const timer = setTimeout(() => fail(`no answer within ${timeoutMs} ms`), timeoutMs);
        if (signal?.aborted === true) {
            onAbort();
            return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        try {
            const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
            sent = send(url, { method, headers: { ...length, ...headers }, agent });
            sent.on("response", (response) => void receive(response, request, finish));
            sent.on("error", (cause) => fail(describe(cause)));
            sent.end(body);
        }
        catch (cause) {
            fail(describe(cause));
        }
    });
}
async function receive(response, { maxBytes = DEFAULT_MAX_BYTES }, finish) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response) {
            length += chunk.length;
            if (length > maxBytes) {
                finish({ kind: "unreachable", reason: `the answer is longer than ${maxBytes} bytes` });
                return;
            }
            chunks.push(chunk);
        }
    }
    catch (cause) {
        finish({ kind: "unreachable", reason: describe(cause) });
        return;
    }
    finish({
        kind: "response",
        status: response.statusCode ?? 0,
        headers: flatten(response.headers),
        body: Buffer.concat(chunks),
    });
}
function flatten(headers) {
    const flat = Object.create(null);
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(", ") : value;
    }
    return flat;
}
/** A failed connection to several addresses has its reasons inside, and no message of its own. */
function describe(cause) {
    if (cause instanceof AggregateError) {
        const [first] = cause.errors;
        if (first instanceof Error)
            return first.message;
    }
    return cause.message === "" ? cause.name : cause.message;
}


/***/ })

};
