# What GitLab does with the inputs of a component, by Ruby's own YAML and text of lists:
#   ruby gitlab-interpolation.rb TEMPLATE '<JSON of inputs>'; prints the jobs as JSON.
# Rebuilt from lib/gitlab/ci/config/interpolation and lib/gitlab/ci/config/extendable of gitlabhq/gitlabhq.
require "json"
require "yaml"

BLOCK = /\$\[\[\s*inputs\.([\w-]+)\s*\]\]/
ONLY = /\A\$\[\[\s*inputs\.([\w-]+)\s*\]\]\z/

def replace(node, values)
  case node
  when Hash then node.each_with_object({}) { |(key, value), out| out[replace(key, values)] = replace(value, values) }
  when Array then node.map { |item| replace(item, values) }
  when String
    only = ONLY.match(node)
    only ? values.fetch(only[1]) : node.gsub(BLOCK) { values.fetch($1).to_s }
  else node
  end
end

def merge(before, after)
  before.merge(after) { |_key, a, b| a.is_a?(Hash) && b.is_a?(Hash) ? merge(a, b) : b }
end

def extend_job(all, name)
  own = all.fetch(name).dup
  bases = Array(own.delete("extends")).map { |base| extend_job(all, base) }
  [*bases, own].reduce({}) { |before, after| merge(before, after) }
end

header, body = YAML.load_stream(File.read(ARGV[0], encoding: "UTF-8"))
# GitLab's loader of YAML makes symbols of the keys (lib/gitlab/config/loader/yaml.rb), so the text of
# an object has them too.
given = JSON.parse(ARGV[1].dup.force_encoding("UTF-8"), symbolize_names: true).transform_keys(&:to_s)
values = header["spec"]["inputs"].to_h { |name, input| [name, given.fetch(name, input["default"])] }
all = replace(body, values)
jobs = all.keys.reject { |name| name.start_with?(".") }
puts JSON.generate(jobs.to_h { |name| [name, extend_job(all, name)] })
