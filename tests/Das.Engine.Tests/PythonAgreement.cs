using System.Globalization;
using Das.Engine.Dates;
using Das.Engine.Pseudonyms;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Another calendar, another HMAC and another judge of UIDs: Python's datetime and hmac, and pydicom.</summary>
public class PythonAgreement
{
    private static readonly string[] _values = ["", "1.2.3", "Müller^Änne", "山田^太郎", "a\\b", new string('x', 300)];

    [RequiresPydicomFact]
    public void Keyed_results_are_those_of_Python_and_legal_for_pydicom()
    {
        const string script = """
            import hmac, hashlib, sys
            from pydicom.uid import UID
            def expand(key, info, length):
                block = result = b''
                for i in range(1, 4):
                    block = hmac.new(key, block + info + bytes([i]), hashlib.sha256).digest()
                    result += block
                return result[:length]
            key = bytes(range(32))
            purpose = lambda label: expand(key, label, 32)
            def show(uid):
                print(uid if UID(uid).is_valid else 'invalid ' + uid)
            for line in sys.stdin.read().split('\n')[:-1]:
                value = bytes.fromhex(line)
                uuid = int.from_bytes(expand(purpose(b'das/uid/1'), value, 16), 'big')
                uuid = uuid & ~(0xF << 76) | 8 << 76
                show('2.25.%d' % (uuid & ~(3 << 62) | 2 << 62))
                show('1.2.3.%d' % int.from_bytes(expand(purpose(b'das/mapped-uid/1'), b'1.2.3\\' + value, 16), 'big'))
                print(''.join('0123456789ABCDEFGHJKMNPQRSTVWXYZ'[b % 32] for b in expand(purpose(b'das/pseudonym/1'), value, 64)))
                print(int.from_bytes(expand(purpose(b'das/date-offset/1'), value, 16), 'big') % 365 + 1)
            """;
        var input = string.Concat(_values.Select(value => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(value)) + "\n"));
        var expected = _values.SelectMany(value => new[]
        {
            KeyedUid.Of(KeyedTest.Key, value),
            KeyedUid.Under(KeyedTest.Key, "1.2.3", value),
            PseudonymCode.Of(KeyedTest.Key, value, 64),
            DateOffset.DaysOf(KeyedTest.Key, value).ToString(CultureInfo.InvariantCulture),
        });
        Assert.Equal(expected, Pydicom.Run(script, input).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The lists stand here once more: a name that moved in one would change what all users get for their patients.</summary>
    [RequiresPydicomFact]
    public void Invented_names_and_birth_dates_are_those_of_Python()
    {
        const string script = """
            import hmac, hashlib, sys, datetime
            def expand(key, info, length):
                return hmac.new(key, info + bytes([1]), hashlib.sha256).digest()[:length]
            key = bytes(range(32))
            purpose = lambda label: expand(key, label, 32)
            families = '''
                Nonesuch Placeholder Mustermann Fictive Inventado Imaginaire Nessuno Nikdo Nemo Nobody Figment Madeup Sansnom Ohnename Unbekannt
                Inconnu Ignoto Ukjent Okand Tuntematon Neznamy Nieznany Anonimo Anonyme Pretend Example Sample Beispiel Exemple Esempio Ejemplo
                Voorbeeld'''.split()
            given = {
                'F': 'Maria Anna Aiko Fatima Ingrid Olga Priya Chloe'.split(),
                'M': 'Jan Ivan Kenji Omar Lars Pedro Arjun Louis'.split(),
                'O': 'Alex Robin Kim Sasha Noor Charlie Jo Sam'.split(),
            }
            given['-'] = given['F'] + given['M'] + given['O']
            for line in sys.stdin.read().split('\n')[:-1]:
                value, text = line.split(' ')
                value = bytes.fromhex(value)
                family, number, name = (int.from_bytes(expand(purpose(b'das/name/1'), value, 12)[i:i + 4], 'big') for i in (0, 4, 8))
                for sex in '-FMO':
                    print('%s%04d^%s' % (families[family % 32], number % 10000, given[sex][name % len(given[sex])]))
                date = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:])).toordinal()
                decade = int(text[:4]) // 10 * 10
                first, last = datetime.date(max(1, decade), 1, 1).toordinal(), datetime.date(decade + 9, 12, 31).toordinal()
                days = [day for day in range(first, last + 1) if day != date]
                chosen = int.from_bytes(expand(purpose(b'das/birth-date/1'), value + b'\0' + text.encode(), 8), 'big') % len(days)
                print(datetime.date.fromordinal(days[chosen]).isoformat().replace('-', ''))
            """;
        var random = new Random(7);
        var patients = Enumerable.Range(0, 300)
            .Select(i => (Value: _values[i % _values.Length] + i, Date: DateTime.MinValue.AddDays(random.Next(3_652_059)).ToString("yyyyMMdd", CultureInfo.InvariantCulture)))
            .ToArray();
        var input = string.Concat(patients.Select(one => $"{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(one.Value))} {one.Date}\n"));
        var expected = patients.SelectMany(one => new[]
        {
            InventedName.Of(KeyedTest.Key, one.Value),
            InventedName.Of(KeyedTest.Key, one.Value, "F"),
            InventedName.Of(KeyedTest.Key, one.Value, "M"),
            InventedName.Of(KeyedTest.Key, one.Value, "O"),
            InventedBirthDate.Of(KeyedTest.Key, one.Value, one.Date)!,
        });
        Assert.Equal(expected, Pydicom.Run(script, input).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [RequiresPydicomFact]
    public void Shifted_dates_are_those_of_Python()
    {
        const string script = """
            import sys, datetime
            for line in sys.stdin.read().split('\n')[:-1]:
                text, days = line.split()
                date = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:])).toordinal() + int(days)
                if not 1 <= date <= datetime.date.max.toordinal():
                    print('-')
                else:
                    date = datetime.date.fromordinal(date)
                    print('%04d%02d%02d' % (date.year, date.month, date.day))
            """;
        var random = new Random(5);
        var shifts = Enumerable.Range(0, 2000)
            .Select(i => (Date: DateTime.MinValue.AddDays(random.Next(3_652_059)), Days: random.Next(-1_000_000, 1_000_000)))
            .Select(shift => (Text: shift.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), shift.Days))
            .ToArray();
        var output = Pydicom.Run(script, string.Concat(shifts.Select(shift => $"{shift.Text} {shift.Days}\n")));
        Assert.Equal(shifts.Select(shift => DayShift.Apply(shift.Text, VR.DA, shift.Days) ?? "-"), output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
