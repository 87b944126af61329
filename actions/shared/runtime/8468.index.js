export const id = 8468;
export const ids = [8468];
export const modules = {

/***/ 96087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unknownVariables: () => (/* binding */ unknownVariables)
});

// EXTERNAL MODULE: ./packages/schema/dist/issues.js
var issues = __webpack_require__(16771);
// EXTERNAL MODULE: ./packages/schema/dist/inputs/index.js + 2 modules
var dist_inputs = __webpack_require__(74282);
;// CONCATENATED MODULE: ./packages/schema/dist/generated/output-schemas.js
const outputSchemas = {
"provision-staging": {
"type": "object",
"required": [
"verdict",
"exit-code",
"summary"
],
"properties": {
"verdict": {
"type": "string",
"enum": [
"pass",
"warn",
"fail",
"inconclusive",
"skip",
"error"
],
"description": "inconclusive: data that should exist is missing"
},
"exit-code": {
"type": "string",
"pattern": "^[0-5]$",
"description": "Exit code of the gate"
},
"summary": {
"type": "string",
"description": "One line"
},
"out-dir": {
"type": "string",
"description": "Absolute path of the out directory"
},
"environment": {
"type": "string",
"description": "Path of the handle, for the input `environment` of other gates"
},
"url": {
"type": "string",
"description": "Base address that journeys and load start from"
}
},
"additionalProperties": false
},
"verify-contracts": {
"type": "object",
"required": [
"verdict",
"exit-code",
"summary"
],
"properties": {
"verdict": {
"type": "string",
"enum": [
"pass",
"warn",
"fail",
"inconclusive",
"skip",
"error"
],
"description": "inconclusive: data that should exist is missing"
},
"exit-code": {
"type": "string",
"pattern": "^[0-5]$",
"description": "Exit code of the gate"
},
"summary": {
"type": "string",
"description": "One line"
},
"out-dir": {
"type": "string",
"description": "Absolute path of the out directory"
}
},
"additionalProperties": false
},
"run-e2e": {
"type": "object",
"required": [
"verdict",
"exit-code",
"summary"
],
"properties": {
"verdict": {
"type": "string",
"enum": [
"pass",
"warn",
"fail",
"inconclusive",
"skip",
"error"
],
"description": "inconclusive: data that should exist is missing"
},
"exit-code": {
"type": "string",
"pattern": "^[0-5]$",
"description": "Exit code of the gate"
},
"summary": {
"type": "string",
"description": "One line"
},
"out-dir": {
"type": "string",
"description": "Absolute path of the out directory"
}
},
"additionalProperties": false
},
"load-test": {
"type": "object",
"required": [
"verdict",
"exit-code",
"summary"
],
"properties": {
"verdict": {
"type": "string",
"enum": [
"pass",
"warn",
"fail",
"inconclusive",
"skip",
"error"
],
"description": "inconclusive: data that should exist is missing"
},
"exit-code": {
"type": "string",
"pattern": "^[0-5]$",
"description": "Exit code of the gate"
},
"summary": {
"type": "string",
"description": "One line"
},
"out-dir": {
"type": "string",
"description": "Absolute path of the out directory"
}
},
"additionalProperties": false
},
"check-slo": {
"type": "object",
"required": [
"verdict",
"exit-code",
"summary"
],
"properties": {
"verdict": {
"type": "string",
"enum": [
"pass",
"warn",
"fail",
"inconclusive",
"skip",
"error"
],
"description": "inconclusive: data that should exist is missing"
},
"exit-code": {
"type": "string",
"pattern": "^[0-5]$",
"description": "Exit code of the gate"
},
"summary": {
"type": "string",
"description": "One line"
},
"out-dir": {
"type": "string",
"description": "Absolute path of the out directory"
}
},
"additionalProperties": false
},
"comment-report": {
"type": "object",
"required": [
"verdict",
"exit-code",
"summary"
],
"properties": {
"verdict": {
"type": "string",
"enum": [
"pass",
"warn",
"fail",
"inconclusive",
"skip",
"error"
],
"description": "inconclusive: data that should exist is missing"
},
"exit-code": {
"type": "string",
"pattern": "^[0-5]$",
"description": "Exit code of the gate"
},
"summary": {
"type": "string",
"description": "One line"
},
"out-dir": {
"type": "string",
"description": "Absolute path of the out directory"
},
"report-html": {
"type": "string",
"description": "Absolute path of the page"
},
"report-url": {
"type": "string",
"description": "Address of the page, where the forge keeps it"
},
"culprit": {
"type": "string",
"description": "Service that the report names"
}
},
"additionalProperties": false
}
};

;// CONCATENATED MODULE: ./packages/schema/dist/inputs/outputs.js

/** Every output of a gate, in the order of the schema. */
function outputFields(gate) {
    return Object.entries(outputSchemas[gate]?.properties ?? {}).map(([name, schema]) => ({
        name,
        description: schema.description ?? "",
    }));
}

// EXTERNAL MODULE: ./packages/schema/dist/gates.js
var gates = __webpack_require__(61039);
;// CONCATENATED MODULE: ./packages/wiring/dist/variables.js




/** Variables that are no inputs: where state is kept, and what Stagegate hands to its children. */
const OTHERS = [
    "STAGEGATE_CHROMIUM",
    "STAGEGATE_CLI",
    "STAGEGATE_LEASE",
    "STAGEGATE_PLAYWRIGHT_EVENTS",
    "STAGEGATE_RUN_GATES",
    "STAGEGATE_RUN_ID",
    "STAGEGATE_STATE_DIR",
    "STAGEGATE_TRACE_ORIGINS",
];
/**
 * A line for every `STAGEGATE_*` variable that no gate reads: a typo in a name would otherwise be
 * an input that was never given. It is no error, as others may use the prefix as well.
 */
function unknownVariables(env) {
    const inputs = gates/* GATE_IDS */.$.flatMap((gate) => (0,dist_inputs/* inputFields */.yD)(gate).map(({ name }) => (0,dist_inputs/* variableName */.cG)(name)));
    const known = [...new Set([...inputs, ...outputsOfJobs(), ...OTHERS])];
    const lower = known.map((name) => name.toLowerCase());
    return Object.keys(env)
        .filter((name) => name.startsWith("STAGEGATE_") && !known.includes(name))
        .sort()
        .map((name) => {
        const near = (0,issues/* didYouMean */.au)(name.toLowerCase(), lower);
        const meant = near === undefined ? "" : `; did you mean ${near.toUpperCase()}?`;
        return `no gate reads the variable ${name}${meant}`;
    });
}
/** On GitLab, an output of an earlier job is a variable: `STAGEGATE_RUN_E2E_VERDICT`. */
function outputsOfJobs() {
    return gates/* GATE_IDS */.$.flatMap((gate) => {
        const names = outputFields(gate).map(({ name }) => name);
        return [gate, "run"].flatMap((scope) => names.map((name) => (0,dist_inputs/* variableName */.cG)(`${scope}-${name}`)));
    });
}


/***/ })

};
