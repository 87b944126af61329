export const id = 369;
export const ids = [369,750];
export const modules = {

/***/ 24369:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

var map = {
	"./BurstyRateLimiter": [
		77871
	],
	"./BurstyRateLimiter.js": [
		77871
	],
	"./ExpressBruteFlexible": [
		78139,
		139
	],
	"./ExpressBruteFlexible.js": [
		78139,
		139
	],
	"./RLWrapperBlackAndWhite": [
		2558
	],
	"./RLWrapperBlackAndWhite.js": [
		2558
	],
	"./RLWrapperTimeouts": [
		55891
	],
	"./RLWrapperTimeouts.js": [
		55891
	],
	"./RateLimiterAbstract": [
		39518
	],
	"./RateLimiterAbstract.js": [
		39518
	],
	"./RateLimiterCluster": [
		90444
	],
	"./RateLimiterCluster.js": [
		90444
	],
	"./RateLimiterDrizzle": [
		93140
	],
	"./RateLimiterDrizzle.js": [
		93140
	],
	"./RateLimiterDrizzleNonAtomic": [
		76180
	],
	"./RateLimiterDrizzleNonAtomic.js": [
		76180
	],
	"./RateLimiterDynamo": [
		52234
	],
	"./RateLimiterDynamo.js": [
		52234
	],
	"./RateLimiterEtcd": [
		91202
	],
	"./RateLimiterEtcd.js": [
		91202
	],
	"./RateLimiterEtcdNonAtomic": [
		61818
	],
	"./RateLimiterEtcdNonAtomic.js": [
		61818
	],
	"./RateLimiterInsuredAbstract": [
		40142
	],
	"./RateLimiterInsuredAbstract.js": [
		40142
	],
	"./RateLimiterMemcache": [
		6953
	],
	"./RateLimiterMemcache.js": [
		6953
	],
	"./RateLimiterMemory": [
		38751
	],
	"./RateLimiterMemory.js": [
		38751
	],
	"./RateLimiterMongo": [
		81870
	],
	"./RateLimiterMongo.js": [
		81870
	],
	"./RateLimiterMySQL": [
		90052
	],
	"./RateLimiterMySQL.js": [
		90052
	],
	"./RateLimiterPostgres": [
		80771
	],
	"./RateLimiterPostgres.js": [
		80771
	],
	"./RateLimiterPrisma": [
		74632
	],
	"./RateLimiterPrisma.js": [
		74632
	],
	"./RateLimiterQueue": [
		54049
	],
	"./RateLimiterQueue.js": [
		54049
	],
	"./RateLimiterRedis": [
		20141
	],
	"./RateLimiterRedis.js": [
		20141
	],
	"./RateLimiterRes": [
		33572
	],
	"./RateLimiterRes.js": [
		33572
	],
	"./RateLimiterSQLite": [
		93776
	],
	"./RateLimiterSQLite.js": [
		93776
	],
	"./RateLimiterStoreAbstract": [
		96305
	],
	"./RateLimiterStoreAbstract.js": [
		96305
	],
	"./RateLimiterUnion": [
		55473
	],
	"./RateLimiterUnion.js": [
		55473
	],
	"./RateLimiterValkey": [
		86702
	],
	"./RateLimiterValkey.js": [
		86702
	],
	"./RateLimiterValkeyGlide": [
		6181
	],
	"./RateLimiterValkeyGlide.js": [
		6181
	],
	"./component/BlockedKeys": [
		56805
	],
	"./component/BlockedKeys/": [
		56805
	],
	"./component/BlockedKeys/BlockedKeys": [
		72177
	],
	"./component/BlockedKeys/BlockedKeys.js": [
		72177
	],
	"./component/BlockedKeys/index": [
		56805
	],
	"./component/BlockedKeys/index.js": [
		56805
	],
	"./component/MemoryStorage": [
		46413,
		413
	],
	"./component/MemoryStorage/": [
		46413,
		413
	],
	"./component/MemoryStorage/MemoryStorage": [
		66245
	],
	"./component/MemoryStorage/MemoryStorage.js": [
		66245
	],
	"./component/MemoryStorage/Record": [
		54608
	],
	"./component/MemoryStorage/Record.js": [
		54608
	],
	"./component/MemoryStorage/index": [
		46413,
		413
	],
	"./component/MemoryStorage/index.js": [
		46413,
		413
	],
	"./component/RateLimiterEtcdTransactionFailedError": [
		87811
	],
	"./component/RateLimiterEtcdTransactionFailedError.js": [
		87811
	],
	"./component/RateLimiterQueueError": [
		33463
	],
	"./component/RateLimiterQueueError.js": [
		33463
	],
	"./component/RateLimiterSetupError": [
		95969
	],
	"./component/RateLimiterSetupError.js": [
		95969
	],
	"./constants": [
		74099,
		480
	],
	"./constants.js": [
		74099,
		480
	]
};
function webpackAsyncContext(req) {
	if(!__webpack_require__.o(map, req)) {
		return Promise.resolve().then(() => {
			var e = new Error("Cannot find module '" + req + "'");
			e.code = 'MODULE_NOT_FOUND';
			throw e;
		});
	}

	var ids = map[req], id = ids[0];
	return Promise.all(ids.slice(1).map(__webpack_require__.e)).then(() => {
		return __webpack_require__.t(id, 7 | 16);
	});
}
webpackAsyncContext.keys = () => (Object.keys(map));
webpackAsyncContext.id = 24369;
module.exports = webpackAsyncContext;

/***/ })

};
