import type { FailureWords } from '../en/failures.js';

export const failures: FailureWords = {
  retry: '重试',
  leftOut: (count, f) => `有 ${f.number(count)} 条记录未能显示`,
  staleSince: (time) => `未能刷新，以下为 ${time} 的数据。`,
  garbled: '有些字符无法读取：文件不是 UTF-8 编码。请另存为 UTF-8，或让服务器注明所用的字符集。',
  details: '给网站维护者的详情：',
  notes: (count, f) => `关于数据的 ${f.number(count)} 条说明`,
  noNotes: '数据全部可以读取。',
  unreadable: (count, f) => `${f.number(count)} 条记录都无法读取。`,
  unexpected: '这个组件出了问题，详情见浏览器控制台。',
  definition: (at) => `其定义在 ${at} 处有误，因此没有显示。在标签上加 diagnose 属性可查看如何修正。`,
  loss: { record: '未显示。', value: '一个值未采用。', nothing: '已保留。' },
  more: (count, f) => `另有 ${f.number(count)} 条`,

  'no-source': '这个组件还没有数据：请用 src="…" 指定一个 JSON 文件的地址。',
  aborted: '加载已停止。',
  http: (address, status) =>
    status === 404
      ? `${address} 不存在（404），请检查地址。`
      : status === 401 || status === 403
        ? `${address} 拒绝读取（${status}），可能需要登录。`
        : status >= 500
          ? `${address} 的服务器出错（${status}），稍后也许会恢复。`
          : `${address} 返回了状态 ${status}，而不是数据。`,
  'rate-limited': (address, when) => `${address} 暂时不再接受请求（429）。${when ? `请在 ${when} 之后再试。` : '请过几分钟再试。'}`,
  html: (address) => `${address} 返回的是网页而不是 JSON。可能需要登录，或地址有误。`,
  'not-json': (address, where) => `${address} 不是有效的 JSON${where}。`,
  cutOff: (address) => `${address} 的数据中途结束，文件可能被截断。`,
  where: (line, column) => `（第 ${line} 行，第 ${column} 列）`,
  commaTooMany: '：前面的逗号可能是多余的',
  starting: (start) => `：开头是“${start}”`,
  'empty-body': (address) => `${address} 是空的。`,
  'too-large': (address, most) => `${address} 大于 ${most}。如果确实需要，请调大 max-bytes。`,
  timeout: (address, seconds) => `${address} 在 ${seconds} 秒内没有应答。`,
  offline: '你现在处于离线状态，恢复联网后会加载数据。',
  'blocked-by-csp': (address) => `本页的 Content-Security-Policy 不允许访问 ${address}，请把它的来源加入 connect-src。`,
  cors: (address) => `${address} 不允许其他网站读取，其服务器需要发送 Access-Control-Allow-Origin。`,
  unreachable: (address) => `无法连接 ${address}。请检查地址，以及它的服务器是否在运行。`,
  'redirect-loop': (address) => `${address} 一直在重定向。`,
  interrupted: (address) => `${address} 的数据还没有传完，连接就断了。`,
  unsupported: (address) => `从磁盘打开的页面不能读取 ${address}。请通过服务器打开页面，或把数据写在标签里。`,
  'mixed-content': (address) => `${address} 未加密，本安全页面不能读取它，请使用 https。`,
  'bad-url': (address) => `“${address}”不是一个地址。`,
  'unknown-shape': (found) => `无法识别数据的结构：${found}。`,
  found: {
    list: (path, count) => `在“${path}”处有一个列表（${count} 条），请加上 items="${path}"`,
    keys: (keys) => `得到含有 ${keys} 的对象；需要一个列表，或含有“groups”“people”等的对象`,
    said: (message) => `对方没有发送数据，而是说“${message}”`,
    value: (type) => `得到 ${type}，而需要列表或对象`,
  },
  'items-not-found': (items, nearest) => `items="${items}" 在数据中找不到列表。${nearest ? `“${nearest}”处有一个。` : ''}`,
  'unknown-format': (format, known) => `不认识 format="${format}"。可用的有：${known}。`,
  'bad-fields': {
    'not-json': () => 'fields 属性不是有效的 JSON，请写成 fields=\'{"name":"title"}\'。',
    'not-an-object': () => 'fields 属性应为一个对象：fields=\'{"name":"title"}\'。',
    'not-a-path': (key) => `fields 属性中的“${key}”没有用文本指明字段。`,
  },
  'part-missing': '组件的一部分无法加载。脚本所在的文件夹是否完整地放在网站上？',
  inside: '标签里的 JSON',
};
