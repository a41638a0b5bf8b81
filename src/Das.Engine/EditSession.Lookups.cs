using Das.Engine.Values;

namespace Das.Engine;

/// <content>Values from outside: the lookup table of the run, and URLs that it may read.</content>
public sealed partial class EditSession
{
    /// <summary><c>lookup[type, key]</c>: what the table has for the key; no value if it has nothing, or there is no key.</summary>
    public ScriptValue Lookup(ScriptValue type, ScriptValue key)
    {
        if (Context.Lookup is not { } table)
            throw new EditException("the run has no lookup table");
        return type.IsNull || key.IsNull ? ScriptValue.Null : table.Find(TextOf(type), TextOf(key));
    }

    /// <summary><c>getURL[url]</c>: what the URL answers, its lines one behind the other without anything between them.</summary>
    public ScriptValue GetUrl(ScriptValue url)
    {
        if (Context.Urls is not { } urls)
            throw new EditException("the run reads no URL");
        try
        {
            var text = string.Concat(urls.Get(Required(url, "getURL")).Split(["\r\n", "\n", "\r"], StringSplitOptions.None));
            return text.Length > 0 ? text : throw new EditException("the URL answers with an empty text");
        }
        catch (IOException e)
        {
            throw new EditException("the URL cannot be read: " + e.Message);
        }
    }
}
